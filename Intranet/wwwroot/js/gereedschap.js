// gereedschap
