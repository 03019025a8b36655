using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>Verzorgers and noodnummers with one calling order (SCH-2).</summary>
public sealed partial class KaartModel
{
    private const string NieuwId = "nieuw";
    private const string NieuwNoodId = "nieuw-noodnummer";

    /// <summary>The section with the form of one verzorger, of a new one, or of none.</summary>
    [Inzage(Inzagesoort.Leerling, "leerlingkaart", Vervolg = true)]
    public async Task<IActionResult> OnGetVerzorgerAsync(string? verzorger)
    {
        if (await Laad() is { } fout)
        {
            return fout;
        }

        Blad = await MetGedeeld(MetVerzorger(verzorger));
        return Partial("_Verzorgers", Blad);
    }

    /// <summary>
    /// Siblings first, the own child last: when it stops halfway the card still shows the old value and the same form again goes on,
    /// since a sibling that has it already changes nothing.
    /// </summary>
    [Beleid(Beleid.Persoon, Recht.LeerlingWijzigen)]
    public Task<IActionResult> OnPostVerzorgerAsync([Bind(Prefix = Deel.Verzorger)] VerzorgerInvoer verzorger, long versie)
    {
        var gelezen = verzorger.Lees();
        var invoer = new Invoer(ModelState, Deel.Verzorger);
        var deel = verzorger.LeesDelen(invoer);
        if (verzorger.HeeftGezag is null)
        {
            invoer.Fout(nameof(VerzorgerInvoer.HeeftGezag), "Kies of deze persoon gezag heeft.");
        }

        return Verwerk(
            Deel.Verzorger, "_Verzorgers", versie,
            async () => BijVeld(await WerkGezinBij(gelezen, verzorger.Ook, versie, verzorger.VerbodVoorbij)) is { IsGoed: false } nee
                ? nee
                : await BewaarKring(k => k.Plaats(gelezen).MetDelen(deel), versie, verzorger.VerbodVoorbij),
            blad => blad with
            {
                Verzorger = verzorger.MetDelen(blad.Kaart.Verzorgers),
                OpenId = verzorger.Id,
                Nieuwer = [.. verzorger.Naast(blad.Kaart.Verzorgers.FirstOrDefault(v => v.Id == verzorger.Id))],
            });
    }

    [Beleid(Beleid.Persoon, Recht.LeerlingWijzigen)]
    public Task<IActionResult> OnPostNoodcontactAsync([Bind(Prefix = Deel.Noodcontact)] NoodcontactInvoer noodcontact, long versie) => Verwerk(
        Deel.Noodcontact, "_Verzorgers", versie, () => BewaarKring(k => k.Plaats(noodcontact.Lees()), versie),
        blad => blad with
        {
            Noodcontact = noodcontact,
            OpenId = noodcontact.Id,
            Nieuwer = [.. noodcontact.Naast(blad.Kaart.Noodcontacten.FirstOrDefault(n => n.Id == noodcontact.Id))],
        });

    [Beleid(Beleid.Persoon, Recht.LeerlingWijzigen)]
    public Task<IActionResult> OnPostVerwijderVerzorgerAsync(string? id, long versie) =>
        Verwerk(Deel.Verzorger, "_Verzorgers", versie, () => BewaarKring(k => k.Zonder(id ?? ""), versie), blad => blad);

    private KaartBlad MetVerzorger(string? id) => id switch
    {
        NieuwId => Blad with { OpenId = Blad.Verzorger.Id },
        NieuwNoodId => Blad with { OpenId = Blad.Noodcontact.Id },
        _ when Blad.Kaart.Verzorgers.FirstOrDefault(v => v.Id == id) is { } gekozen =>
            Blad with { OpenId = id, Verzorger = VerzorgerInvoer.Van(gekozen).MetDelen(Blad.Kaart.Verzorgers) },
        _ when Blad.Kaart.Noodcontacten.FirstOrDefault(n => n.Id == id) is { } gekozen => Blad with { OpenId = id, Noodcontact = NoodcontactInvoer.Van(gekozen) },
        _ => Blad,
    };

    /// <summary>With the siblings who have the verzorger whose form is open; half of a family may have another one.</summary>
    private async Task<KaartBlad> MetGedeeld(KaartBlad blad)
    {
        if (!blad.Kaart.MagWijzigen || blad.Kaart.Verzorgers.FirstOrDefault(v => v.Id == blad.OpenId) is not { } verzorger)
        {
            return blad;
        }

        var hier = VerzorgerContact.Van(verzorger);
        var gezin = await Task.WhenAll(blad.Gezin.Select(async r => (Rij: r, Daar: (await Grains.Leerling(School, r.Id).GedeeldeVerzorger(hier, Wie)).Waarde)));
        return blad with { Gedeeld = [.. gezin.Where(g => g.Daar is not null).Select(g => Gedeeld.Van(g.Rij, hier, g.Daar!))] };
    }

    /// <summary>Each sibling its own write; nothing is done for a form that is stale or was refused anyway.</summary>
    private async Task<Uitkomst> WerkGezinBij(Verzorger nieuw, IList<string> ook, long versie, string? verbodVoorbij)
    {
        var kaart = ook.Count == 0 ? null : (await Kind.Kaart(Wie)).Waarde;
        if (kaart is null || kaart.Versie != versie || kaart.Verzorgers.FirstOrDefault(v => v.Id == nieuw.Id) is not { } was)
        {
            return Uitkomst.Goed;
        }

        if (was.Contactverbod && !nieuw.Contactverbod && string.IsNullOrWhiteSpace(verbodVoorbij))
        {
            return Uitkomst.Goed; // the own card refuses this, at its field
        }

        foreach (var broer in Gezin.Van(await Grains.Register(School).Alles(), Leerling).Where(r => ook.Contains(r.Id, StringComparer.Ordinal)))
        {
            var uitkomst = await Grains.Leerling(School, broer.Id).WerkVerzorgerBij(VerzorgerContact.Van(was), VerzorgerContact.Van(nieuw), Wie);
            if (uitkomst.Weigering is { } nee)
            {
                return nee with { Zin = $"Bij {broer.Persoon.Roepnaam}: {nee.Zin}" };
            }

            HttpContext.InzageOok(Inzagesoort.Wijziging, "leerlingkaart, verzorger van broer of zus", broer.Id);
        }

        return Uitkomst.Goed;
    }

    /// <summary>Reads the list and writes it back changed; a list that is newer than what was seen is refused by its version.</summary>
    private async Task<Uitkomst> BewaarKring(Func<Kring, Kring> wijzig, long versie, string? verbodVoorbij = null)
    {
        var kaart = await Kind.Kaart(Wie);
        if (!kaart.IsGoed)
        {
            return kaart.Weigering;
        }

        var kring = wijzig(Kring.Van(kaart.Waarde));
        var uitkomst = BijVeld(await Kind.BewaarVerzorgers(kring.Verzorgers, kring.Nood, versie, Wie, verbodVoorbij));
        if (uitkomst.IsGoed && (await Grains.Financien(School).Bekijk()).BegonnenPer is not null)
        {
            await Grains.Betalers(School).WerkBij([Leerling]); // who may have no contact with the child gets no mail about its bill from now on, not only from tonight
        }

        return uitkomst;
    }

    /// <summary>The list is refused as a whole; the form shows one person and says it at the field.</summary>
    private static Uitkomst BijVeld(Uitkomst uitkomst) => uitkomst.Weigering is not { } nee ? uitkomst : nee with
    {
        Veld = nee.Code switch
        {
            _ when nee.Veld == Weigeringen.ContactverbodReden.Veld => nee.Veld,
            "contactverbod" => nameof(VerzorgerInvoer.Contactverbod),
            "belvolgorde" or "contactverbod-bellen" => nameof(VerzorgerInvoer.Belvolgorde),
            "bellen-zonder-nummer" or "ongeldig-telefoonnummer" or "noodnummer-zonder-nummer" => nameof(VerzorgerInvoer.Telefoon),
            "ongeldig-e-mailadres" => nameof(VerzorgerInvoer.Email),
            "betaaldeel" => nameof(VerzorgerInvoer.Delen),
            "adres-onvolledig" => nameof(VerzorgerInvoer.Straat),
            "ongeldige-postcode" => nameof(VerzorgerInvoer.Postcode),
            "te-lang" or "ongeldige-tekens" when nee.Veld is "straat" or "plaats" => nee.Veld,
            "verplicht" or "te-lang" => nameof(VerzorgerInvoer.Naam),
            _ => null,
        },
    };
}
