using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;
using OrleansSchool.Persoon;

namespace OrleansSchool.Leerlingen;

/// <summary>What other owners say of a child that is to be erased on request.</summary>
/// <param name="NachtGezien">A night round saw the departure: the books know this number, and let go of it in time.</param>
/// <param name="OngevalVrij">First day on which no accident has to stay any more; null without one.</param>
/// <param name="DossierVrij">The same of dossiers.</param>
internal sealed record Wisfeiten(bool NachtGezien, bool GeldOpen, bool SchorsingOpen, DateOnly? OngevalVrij, DateOnly? DossierVrij);

/// <summary>Erasing one child, or one verzorger, before the term (AVG art. 17).</summary>
internal static class WisRules
{
    private static readonly ImmutableArray<string> Blijft =
    [
        "Boekingen, rekeningen en betalingen: zeven jaar, omdat de wet dat vraagt. Van het kind staat daar alleen een nummer.",
        "Aanwezigheid per dag: tot twee jaar na het schooljaar, als grond van de rekening. Van het kind staat daar alleen een nummer.",
        "Wie dit kind zag: twee jaar in het toegangslog, alleen met een nummer.",
        "Klachten van anderen waarin dit kind genoemd wordt: op hun eigen termijn, zonder de naam.",
        "Back-ups van vóór vandaag: die blijven tot een jaar bewaard. Wordt er een teruggezet, dan wist de nachtronde wat over zijn termijn is; dit verzoek moet je dan opnieuw uitvoeren.",
    ];

    /// <summary>Why not yet, gravest first; empty when it can.</summary>
    public static IEnumerable<Weigering> Belet(LeerlingState state, Wisfeiten feiten, DateOnly vandaag)
    {
        if (state.IsActief(vandaag))
        {
            yield return Weigeringen.WisNogOpSchool;
        }

        if (feiten.GeldOpen)
        {
            yield return Weigeringen.WisGeldOpen;
        }

        if (feiten.SchorsingOpen)
        {
            yield return Weigeringen.WisSchorsing;
        }

        if (feiten.OngevalVrij is { } naOngeval)
        {
            yield return Weigeringen.WisOngeval(naOngeval);
        }

        if (feiten.DossierVrij is { } naDossier)
        {
            yield return Weigeringen.WisDossier(naDossier);
        }

        if (!state.IsActief(vandaag) && !feiten.NachtGezien)
        {
            yield return Weigeringen.WisNaDeNacht;
        }
    }

    public static Wisproef Proef(LeerlingState state, Wisfeiten feiten, DateOnly vandaag) => new([.. Belet(state, feiten, vandaag).Select(w => w.Zin)], Blijft);

    /// <summary>First day after the term of the last of these schooljaren; null when there is none.</summary>
    public static DateOnly? Vanaf(string soort, IEnumerable<Schooljaar> jaren) =>
        jaren.Select(j => (DateOnly?)Bewaartermijnen.VoorbijOp(soort, j.Volgend.EersteDag)).Max();

    /// <summary>Schooljaren of which an accident or dossier of this child may be there.</summary>
    public static IEnumerable<Schooljaar> Jaren(string soort, DateOnly vandaag)
    {
        var jaar = Schooljaar.Van(vandaag);
        return Enumerable.Range(0, (Bewaartermijnen.Tabel[soort].Maanden / 12) + 2).Select(terug => new Schooljaar(jaar.Begin - terug));
    }

    /// <summary>Off the card, out of its history, without a link that works, and with nothing left to put back: also what stood there under another number.</summary>
    public static Uitkomst<LeerlingState> ZonderVerzorger(LeerlingState was, string verzorgerId, Handeling hier)
    {
        var eerder = was.Prullenbak.Pruls.Select(p => p.Inhoud.Verzorger).FirstOrDefault(v => v?.Id == verzorgerId);
        if ((was.Verzorgers.FirstOrDefault(v => v.Id == verzorgerId) ?? eerder) is not { } weg)
        {
            return was;
        }

        if (was.IsActief(hier.Vandaag) && was.Verzorgers.Any(v => v.Id == verzorgerId && v.Contactverbod))
        {
            return Weigeringen.WisContactverbod;
        }

        var blijven = was.Verzorgers.RemoveAll(v => v.Id == verzorgerId);
        if (was.IsActief(hier.Vandaag) && blijven.Length < was.Verzorgers.Length && weg.HeeftGezag && !blijven.Any(v => v.HeeftGezag))
        {
            return Weigeringen.WisLaatsteVerzorger;
        }

        var masker = new Naammasker([weg.Naam], blijven.Select(v => v.Naam).Append(Namen.Volledig(was.Persoon.Roepnaam, was.Persoon.Voorvoegsel, was.Persoon.Achternaam)));
        var zonder = was with
        {
            Verzorgers = Verdeeld(blijven),
            Prullenbak = was.Prullenbak with { Pruls = was.Prullenbak.Pruls.RemoveAll(p => LeerlingprulRules.IsVan(p.Inhoud, weg)) },
            Ouderlinks = was.Ouderlinks.RemoveAll(l => l.VerzorgerId == verzorgerId),
            Dagwijzigingen = [.. was.Dagwijzigingen.Select(d => d with { Toelichting = Zonder(d.Toelichting, masker), DoorNaam = Door(d.DoorNaam) })],
            Aanmeldingen = [.. was.Aanmeldingen.Select(a => a with { Bewijs = Zonder(a.Bewijs, masker), DoorNaam = Door(a.DoorNaam) })],
            Feiten = [.. was.Feiten.Select(f => f with { Tekst = masker.Masker(f.Tekst), DoorNaam = Door(f.DoorNaam) })],
        };
        return FotoRules.NaVerzorgers(zonder.MetFeit(hier, "verzorger-gewist", "Een verzorger gewist op verzoek"), hier);

        string Door(string naam) => naam == weg.Naam ? Naammasker.Vervanging : naam;
    }

    private static string? Zonder(string? tekst, Naammasker masker) => tekst is null ? null : masker.Masker(tekst);

    /// <summary>Parts of the bill are 100 together or nothing: who chose them chooses again.</summary>
    private static ImmutableArray<Verzorger> Verdeeld(ImmutableArray<Verzorger> blijven) =>
        blijven.Sum(v => v.Betaaldeel) is 0 or 100 ? blijven : [.. blijven.Select(v => v with { Betaaldeel = 0 })];
}
