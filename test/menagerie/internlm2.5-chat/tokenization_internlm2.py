# code of the model
