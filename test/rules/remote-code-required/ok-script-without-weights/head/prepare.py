print("prepares the data")
