namespace OrleansSchool.Financien;

/// <summary>What <see cref="Runrij.Soort"/> says.</summary>
public static class Runsoorten
{
    public const string Incasso = "incasso";
    public const string Betaling = "betaling";
}
