namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>For <c>_LunchVelden</c>: the fields of one lunch note.</summary>
public sealed record LunchVorm(LunchinfoInvoer Lunchinfo, DateOnly Vandaag);
