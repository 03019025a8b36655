using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Persoon;

namespace OrleansSchool.Intranet.Persoon;

/// <summary>Whether somebody can be erased today, why not and until when: a button that is refused afterwards isn't shown (AVG art. 12 lid 4 and 17 lid 3).</summary>
internal sealed partial class Persoonswisser
{
    private const string Backups =
        "Back-ups van vóór vandaag: die blijven tot een jaar bewaard. Wordt er een teruggezet, dan moet je dit verzoek opnieuw uitvoeren.";

    private const string Noodnummer = "Een noodnummer met dezelfde naam op de kaart van het kind: haal het daar weg als het ook weg moet.";

    private static readonly ImmutableArray<string> BlijftVanVerzorger =
    [
        "Rekeningen, betalingen en machtigingen: zeven jaar, omdat de wet dat vraagt.",
        "Klachten die deze verzorger indiende: op hun eigen termijn, zonder de naam.",
        "De naam in regels van het logboek en in een overdrachtdossier: tot die op hun eigen termijn weggaan.",
        "Welke mail er verstuurd is: twee jaar, zonder de tekst.",
        Backups,
    ];

    private static readonly ImmutableArray<string> BlijftVanAccount =
    [
        "Vergoedingen: zeven jaar, omdat de wet dat vraagt.",
        "Wat deze persoon opende: twee jaar in het toegangslog, als bewijs van wie gegevens zag.",
        "Van een overblijfkracht naam, VOG en overeenkomst: tot twee jaar na het einde, als verantwoording aan ouderraad en inspectie.",
        "De naam bij wat deze persoon voor de school vastlegde: tot dat op zijn eigen termijn weggaat.",
        Backups,
    ];

    /// <summary>Changes nothing.</summary>
    public async Task<Wisproef> Proef(SchoolSleutel school, Persoonsleutel sleutel, Wie wie) => sleutel.Soort switch
    {
        Persoonsoort.Leerling => AlsProef(await grains.Leerling(school, sleutel.Id).Wisproef(wie)),
        Persoonsoort.Verzorger => Verzorgerproef(await lezer.Kaarten(school, sleutel)),
        _ => await Accountproef(school, sleutel.Id, wie),
    };

    private async Task<Wisproef> Accountproef(SchoolSleutel school, string accountId, Wie wie)
    {
        var helper = (await grains.Overblijfkrachten(school).Alles()).Rijen.FirstOrDefault(r => r.Id == accountId)?.Gegevens;
        var nog = helper is null || helper.IsWeg(tijd.Vandaag) ? null : helper.TotEnMet is { } tot ? Weigeringen.WisHeeftRolTot(tot) : Weigeringen.WisHeeftRol;
        var account = await grains.Account(accountId).MagWissen(wie);
        return new Wisproef([.. Zinnen(nog).Concat(Zinnen(account.Weigering)).Distinct(StringComparer.Ordinal)], BlijftVanAccount);
    }

    private static Wisproef Verzorgerproef(ImmutableArray<Verzorgerkaart> kaarten) =>
        new([.. Zinnen(Belet(kaarten))], kaarten.Any(IsOokNoodcontact) ? BlijftVanVerzorger.Insert(0, Noodnummer) : BlijftVanVerzorger);

    private static bool IsOokNoodcontact(Verzorgerkaart van) =>
        van.Kaart.Noodcontacten.Any(n => OrleansSchool.Basis.Namen.Zoekvorm(n.Naam) == OrleansSchool.Basis.Namen.Zoekvorm(van.Zelf.Naam));

    /// <summary>Why none of these cards can lose this verzorger; null when all can.</summary>
    private static Weigering? Belet(ImmutableArray<Verzorgerkaart> kaarten) =>
        kaarten.Any(k => IsOnmisbaar(k.Kaart, k.Sleutel.VerzorgerId!)) ? Weigeringen.WisLaatsteVerzorger
        : kaarten.Any(k => k.Kaart.Actief && k.Kaart.Verzorgers.Any(v => v.Id == k.Sleutel.VerzorgerId && v.Contactverbod)) ? Weigeringen.WisContactverbod
        : null;

    private static bool IsOnmisbaar(LeerlingKaart kaart, string verzorgerId) =>
        kaart.Actief && kaart.Verzorgers.Any(v => v.Id == verzorgerId && v.HeeftGezag) && !kaart.Verzorgers.Any(v => v.Id != verzorgerId && v.HeeftGezag);

    private static Wisproef AlsProef(Uitkomst<Wisproef> proef) => proef.Waarde ?? new Wisproef([.. Zinnen(proef.Weigering)], []);

    private static IEnumerable<string> Zinnen(Weigering? nee) => nee is null ? [] : [nee.Zin];
}
