using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>Which registers must hear of a change of an account (SCH-5: each school hears of its own roles only).</summary>
internal static class PersoonpostRules
{
    public static AccountState MetPost(string id, AccountState was, AccountState wordt)
    {
        var uitbak = wordt.Uitbak;
        foreach (var school in was.Rollen.Concat(wordt.Rollen).Select(r => r.School).Distinct())
        {
            var rij = Rij(id, wordt, school);
            if (was.Versie == 0 || !Gelijk(rij, Rij(id, was, school)))
            {
                uitbak = uitbak.Laatste($"personen/{school}", rij);
            }
        }

        return ReferenceEquals(uitbak, wordt.Uitbak) ? wordt : wordt with { Uitbak = uitbak };
    }

    public static PersoonRij Rij(string id, AccountState account, SchoolSleutel school)
    {
        var pin = account.Pinnen.FirstOrDefault(p => p.School == school);
        return new PersoonRij(
            id, account.Naam, account.Contact.Email, account.Contact.Status, [.. account.Rollen.Where(r => r.School == school)],
            account.Beveiliging.HeeftTweedeStap, pin is not null, pin is { IsGeblokkeerd: true });
    }

    private static bool Gelijk(PersoonRij een, PersoonRij twee) =>
        een with { Rollen = [] } == twee with { Rollen = [] } && MensenRules.Gelijk(een.Rollen, twee.Rollen);
}
