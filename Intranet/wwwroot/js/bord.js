// bord
