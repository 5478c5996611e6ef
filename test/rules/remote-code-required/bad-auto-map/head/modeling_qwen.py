# code of the repository
