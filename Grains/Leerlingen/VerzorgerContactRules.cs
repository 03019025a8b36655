using OrleansSchool.Basis;

namespace OrleansSchool.Leerlingen;

/// <summary>Taking over a change that was made at a sibling: what belongs to the person, never what holds for the child (SCH-2).</summary>
internal static class VerzorgerContactRules
{
    public static Uitkomst<LeerlingState> WerkBij(LeerlingState state, VerzorgerContact was, VerzorgerContact wordt, Func<string> nieuwId, Handeling hier)
    {
        var gevonden = state.Verzorgers.FirstOrDefault(v => Is(v, was)) ?? state.Verzorgers.FirstOrDefault(v => Is(v, wordt));
        if (gevonden is null)
        {
            return Weigeringen.Onbekend("deze verzorger bij broer of zus");
        }

        var nieuw = gevonden with
        {
            Naam = wordt.Naam, Telefoon = wordt.Telefoon, Email = wordt.Email, GeheimAdres = wordt.GeheimAdres, Taal = wordt.Taal, Adres = wordt.Adres,
        };
        return VerzorgerRules.Bewaar(state, state.Verzorgers.Replace(gevonden, nieuw), state.Noodcontacten, nieuwId, hier);
    }

    /// <summary>The same name, or the same phone and mail: a house has one phone for two people, and a family sometimes one mail.</summary>
    private static bool Is(Verzorger verzorger, VerzorgerContact wie)
    {
        var telefoon = Telefoon.Probeer(wie.Telefoon, out var nummer) && nummer == verzorger.Telefoon;
        var mail = wie.Email is { Length: > 0 } adres && string.Equals(adres, verzorger.Email, StringComparison.OrdinalIgnoreCase);
        return VerzorgerOvernameRules.ZelfdeNaam(verzorger.Naam, wie.Naam) || (telefoon && mail);
    }
}
