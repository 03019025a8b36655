// verversen
