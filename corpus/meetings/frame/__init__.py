"""Which meetings a report tells of: name, number, days, place, host, form, and when they meet next."""
