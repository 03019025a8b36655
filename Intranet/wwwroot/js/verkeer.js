// verkeer
