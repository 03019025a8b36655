using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>Verzorgers with their calling order (SCH-2).</summary>
public sealed partial class KaartModel
{
    private const string NieuweVerzorgerId = "nieuw";

    /// <summary>The section with the form of one verzorger, of a new one, or of none.</summary>
    [Inzage(Inzagesoort.Leerling, "leerlingkaart", Vervolg = true)]
    public async Task<IActionResult> OnGetVerzorgerAsync(string? verzorger)
    {
        if (await Laad() is { } fout)
        {
            return fout;
        }

        Blad = MetVerzorger(verzorger);
        return Partial("_Verzorgers", Blad);
    }

    [Beleid(Beleid.Persoon, Recht.LeerlingWijzigen)]
    public Task<IActionResult> OnPostVerzorgerAsync([Bind(Prefix = Deel.Verzorger)] VerzorgerInvoer verzorger, long versie)
    {
        var invoer = new Invoer(ModelState, Deel.Verzorger);
        var gelezen = verzorger.Lees(invoer);
        var deel = verzorger.LeesDelen(invoer);
        return Verwerk(
            Deel.Verzorger, "_Verzorgers", versie,
            () => BewaarVerzorgers(lijst => [.. VerzorgerInvoer.Plaats(lijst, gelezen).Select(deel)], versie),
            blad => blad with
            {
                Verzorger = verzorger.MetDelen(blad.Kaart.Verzorgers),
                OpenId = verzorger.Id,
                Nieuwer = [.. verzorger.Naast(blad.Kaart.Verzorgers.FirstOrDefault(v => v.Id == verzorger.Id))],
            });
    }

    [Beleid(Beleid.Persoon, Recht.LeerlingWijzigen)]
    public Task<IActionResult> OnPostVerwijderVerzorgerAsync(string? id, long versie) =>
        Verwerk(Deel.Verzorger, "_Verzorgers", versie, () => BewaarVerzorgers(lijst => VerzorgerInvoer.Zonder(lijst, id ?? ""), versie), blad => blad);

    private KaartBlad MetVerzorger(string? id) =>
        id == NieuweVerzorgerId ? Blad with { OpenId = Blad.Verzorger.Id }
        : Blad.Kaart.Verzorgers.FirstOrDefault(v => v.Id == id) is { } gekozen ? Blad with { OpenId = gekozen.Id, Verzorger = VerzorgerInvoer.Van(gekozen).MetDelen(Blad.Kaart.Verzorgers) }
        : Blad;

    /// <summary>Reads the list and writes it back changed; a list that is newer than what was seen is refused by its version.</summary>
    private async Task<Uitkomst> BewaarVerzorgers(Func<ImmutableArray<Verzorger>, ImmutableArray<Verzorger>> wijzig, long versie)
    {
        var kaart = await Kind.Kaart(Wie);
        return kaart.IsGoed
            ? BijVeld(await Kind.BewaarVerzorgers(wijzig(kaart.Waarde.Verzorgers), versie, Wie))
            : kaart.Weigering;
    }

    /// <summary>The list is refused as a whole; the form shows one verzorger and says it at the field.</summary>
    private static Uitkomst BijVeld(Uitkomst uitkomst) => uitkomst.Weigering is not { } nee ? uitkomst : nee with
    {
        Veld = nee.Code switch
        {
            "contactverbod" => nameof(VerzorgerInvoer.Contactverbod),
            "belvolgorde" => nameof(VerzorgerInvoer.Belvolgorde),
            "bellen-zonder-nummer" or "ongeldig-telefoonnummer" => nameof(VerzorgerInvoer.Telefoon),
            "ongeldig-e-mailadres" => nameof(VerzorgerInvoer.Email),
            "betaaldeel" => nameof(VerzorgerInvoer.Delen),
            "verplicht" or "te-lang" => nameof(VerzorgerInvoer.Naam),
            _ => null,
        },
    };
}
