using OrleansSchool.Basis;

namespace OrleansSchool.Leerlingen;

/// <summary>Taking over a change that was made at a sibling: what belongs to the person, never what holds for the child (SCH-2).</summary>
internal static class VerzorgerContactRules
{
    /// <summary>The same state when this child has nobody who is that person: siblings may share one parent of two.</summary>
    public static Uitkomst<LeerlingState> WerkBij(LeerlingState state, VerzorgerContact was, VerzorgerContact wordt, Func<string> nieuwId, Handeling hier)
    {
        var gevonden = Zoek(state, was) ?? Zoek(state, wordt);
        if (gevonden is null)
        {
            return state;
        }

        var nieuw = MetWijziging(gevonden, Schoon(was), Schoon(wordt));
        return VerzorgerRules.Bewaar(state, state.Verzorgers.Replace(gevonden, nieuw), state.Noodcontacten, nieuwId, hier);
    }

    /// <summary>
    /// Who this person is among the verzorgers of this child: the same name, or the same phone and mail, since a house has one phone
    /// for two people, and a family sometimes one mail.
    /// </summary>
    public static Verzorger? Zoek(LeerlingState state, VerzorgerContact wie) => state.Verzorgers.FirstOrDefault(v => Is(v, wie));

    /// <summary>
    /// Only what changed there: other values that stand here were never seen there. A secret address is never opened from another card.
    /// </summary>
    private static Verzorger MetWijziging(Verzorger hier, VerzorgerContact was, VerzorgerContact wordt) => hier with
    {
        Naam = Nu(hier.Naam, was.Naam, wordt.Naam, leeg: ""),
        Telefoon = Nu(hier.Telefoon, was.Telefoon, wordt.Telefoon, leeg: ""),
        Email = Nu(hier.Email, was.Email, wordt.Email, leeg: null),
        Taal = Nu(hier.Taal, was.Taal, wordt.Taal, leeg: ""),
        Adres = Nu(hier.Adres, was.Adres, wordt.Adres, leeg: null),
        GeheimAdres = hier.GeheimAdres || (wordt.GeheimAdres && !was.GeheimAdres),
    };

    /// <summary>What was emptied there goes here only when it was the same.</summary>
    private static T Nu<T>(T hier, T was, T wordt, T leeg) =>
        Gelijk(was, wordt) || (Gelijk(wordt, leeg) && !Gelijk(hier, was)) ? hier : wordt;

    private static bool Gelijk<T>(T een, T ander) => EqualityComparer<T>.Default.Equals(een, ander);

    /// <summary>As a verzorger is stored, so that a number in another notation is no change.</summary>
    private static VerzorgerContact Schoon(VerzorgerContact contact) => VerzorgerContact.Van(VerzorgerRules.Schoon(
        new Verzorger(
            "contact", contact.Naam, "", contact.Telefoon, contact.Email, HeeftGezag: false, MagOphalen: false, Contactverbod: false, contact.GeheimAdres,
            contact.Taal, 0, 0, contact.Adres),
        static () => ""));

    private static bool Is(Verzorger verzorger, VerzorgerContact wie)
    {
        var telefoon = Telefoon.Probeer(wie.Telefoon, out var nummer) && nummer == verzorger.Telefoon;
        var mail = wie.Email is { Length: > 0 } adres && string.Equals(adres, verzorger.Email, StringComparison.OrdinalIgnoreCase);
        return VerzorgerOvernameRules.ZelfdeNaam(verzorger.Naam, wie.Naam) || (telefoon && mail);
    }
}
