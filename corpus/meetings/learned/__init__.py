"""What a trained model says of the states that a report names: how likely its words say that each took part."""
