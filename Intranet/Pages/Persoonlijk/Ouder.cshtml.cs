using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Leerlingen;
using OrleansSchool.Vragen;

namespace OrleansSchool.Intranet.Pages.Persoonlijk;

/// <summary>
/// The days of the own children behind a personal link (PAR-1, TSO-6e): GET shows, POST acts. Nothing of the other verzorger, no reason that
/// somebody else gave, no note.
/// </summary>
[Beleid(Beleid.Anoniem), Linktempo]
internal sealed partial class OuderModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids, Ouderlinks links) : PageModel, ILinkpagina
{
    /// <summary>As long as the school can answer one (Vragen): the mail of an answer says that it stands here.</summary>
    private const int VraagMaanden = 12;
    private const int VragenMax = 20;

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? KindId { get; set; }

    [BindProperty]
    public string? Operatie { get; set; }

    public Ouder? Ouder { get; private set; }

    public Ouderbeeld Kind { get; private set; } = null!;

    public ImmutableArray<Oudervraag> Vragen { get; private set; } = [];

    /// <summary>The bill of this verzorger alone; null for who pays nothing (PAR-1).</summary>
    public Ouderrekening? Rekening { get; private set; }

    /// <summary>What was typed in a signing that was refused.</summary>
    public string? GetypteNaam { get; private set; }

    /// <summary>An account that was right while something else of the signing wasn't: nobody types eighteen signs twice. Never the one that is kept.</summary>
    public string? GetypteIban { get; private set; }

    public bool IsTekenenOpen { get; private set; }

    /// <summary>The field of a signing that was refused, and why; null when it is of no field.</summary>
    public (string Veld, string Zin)? Tekenfout { get; private set; }

    public string? Gedaan { get; private set; }

    public string? GetypteVraag { get; private set; }

    public DateTimeOffset Nu => tijd.Nu;

    public DateOnly Vandaag => tijd.Vandaag;

    public bool IsVoorbij => Ouder is null;

    /// <summary>The child that the address names is one of this link; a form acts on that child or on none.</summary>
    private bool IsVanDezeLink => Kind.LeerlingId == KindId;

    public async Task<IActionResult> OnGetAsync(string token)
    {
        if (await Vul(token) && KindId is not null && !IsVanDezeLink)
        {
            ModelState.AddModelError("", Weigeringen.KindNietVanLink.Zin);
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return Page();
    }

    public Task<IActionResult> OnPostAfAsync(string token, string? datum, AfmeldReden? reden) => Doe(
        token, datum, (kind, hash, dag) => kind.OuderMeldAf(hash, dag, reden ?? default, new OperatieId(Operatie ?? "")), dag => $"Afgemeld voor {Datums.Lang(dag)}.");

    public Task<IActionResult> OnPostErbijAsync(string token, string? datum) => Doe(
        token, datum, (kind, hash, dag) => kind.OuderMeldExtraDag(hash, dag, new OperatieId(Operatie ?? "")), dag => $"Aangemeld voor {Datums.Lang(dag)}.");

    public Task<IActionResult> OnPostTerugAsync(string token, string? datum) => Doe(
        token, datum, (kind, hash, dag) => kind.OuderTrekIn(hash, dag, new OperatieId(Operatie ?? "")), dag => $"De wijziging van {Datums.Lang(dag)} is ingetrokken.");

    public async Task<IActionResult> OnPostVraagAsync(string token, string? vraag)
    {
        if (!await Vul(token))
        {
            return Page();
        }

        if (!IsVanDezeLink)
        {
            GetypteVraag = vraag;
            return await Klaar(token, Weigeringen.KindNietVanLink, "");
        }

        var school = Ouder!.School.Sleutel;
        var uitkomst = await grains.Vragen(school, Vandaag).VraagAlsOuder(Kind.LeerlingId, Links.Hash(token), vraag ?? "", new OperatieId(Operatie ?? ""));
        GetypteVraag = uitkomst.IsGoed ? null : vraag;
        return await Klaar(token, uitkomst, "Uw vraag is verstuurd. U krijgt een mail als er een antwoord is.");
    }

    /// <summary>Signs the mandate as its text was shown (TSO-6b, PAR-1).</summary>
    public async Task<IActionResult> OnPostTekenAsync(string token, string? iban, string? naam, string? tekstHash, bool akkoord)
    {
        if (!await Vul(token))
        {
            return Page();
        }

        (GetypteNaam, IsTekenenOpen) = (naam, true);
        if (!IsVanDezeLink || Rekening is not { } rekening)
        {
            return await Klaar(token, Weigeringen.KindNietVanLink, "");
        }

        if (!akkoord)
        {
            GetypteIban = Iban.IsGeldig(iban) ? iban : null;
            return await KlaarMetTekenen(token, Weigeringen.MachtigingAkkoord);
        }

        var uitkomst = await grains.Betaler(Ouder!.School.Sleutel, rekening.BetalerId)
            .OuderTekent(Kind.LeerlingId, Links.Hash(token), iban ?? "", naam ?? "", tekstHash ?? "", new OperatieId(Operatie ?? ""));
        return await KlaarMetTekenen(token, uitkomst);
    }

    public async Task<IActionResult> OnPostTrekInAsync(string token)
    {
        if (!await Vul(token))
        {
            return Page();
        }

        return !IsVanDezeLink || Rekening is not { } rekening
            ? await Klaar(token, Weigeringen.KindNietVanLink, "")
            : await Klaar(
                token, await grains.Betaler(Ouder!.School.Sleutel, rekening.BetalerId).OuderTrektIn(Kind.LeerlingId, Links.Hash(token), new OperatieId(Operatie ?? "")),
                "Uw machtiging is ingetrokken. Wat al bij de bank ligt, gaat nog door.");
    }

    public async Task<IActionResult> OnPostNieuweLinkAsync(string token)
    {
        if (!await Vul(token))
        {
            return Page();
        }

        var uitkomst = await links.Vernieuw(token);
        if (uitkomst.IsGoed)
        {
            Ouder = null;
            Gedaan = "De nieuwe link is gemaild. Deze link werkt niet meer.";
            return Page();
        }

        return await Klaar(token, uitkomst, "");
    }

    private async Task<IActionResult> Doe(string token, string? datum, Func<ILeerlingGrain, string, DateOnly, Task<Uitkomst>> opdracht, Func<DateOnly, string> gedaan)
    {
        if (!await Vul(token))
        {
            return Page();
        }

        if (!IsVanDezeLink)
        {
            return await Klaar(token, Weigeringen.KindNietVanLink, "");
        }

        if (!DateOnly.TryParseExact(datum, "yyyy-MM-dd", out var dag))
        {
            return await Klaar(token, Weigeringen.Keuze("datum", "een dag uit de lijst"), "");
        }

        return await Klaar(token, await opdracht(grains.Leerling(Ouder!.School.Sleutel, Kind.LeerlingId), Links.Hash(token), dag), gedaan(dag));
    }

    private Task<IActionResult> KlaarMetTekenen(string token, Uitkomst uitkomst)
    {
        IsTekenenOpen = !uitkomst.IsGoed;
        Tekenfout = uitkomst.Weigering is { Veld: { } veld } nee && veld is "iban" or "naam" or "akkoord" ? (veld, nee.Zin) : null;
        return Klaar(token, uitkomst, "Uw machtiging is getekend. U krijgt bericht voordat er iets wordt afgeschreven.");
    }

    private async Task<IActionResult> Klaar(string token, Uitkomst uitkomst, string gedaan)
    {
        await Vul(token);
        if (uitkomst.Weigering is { } weigering)
        {
            ModelState.AddModelError(Tekenfout is { } fout ? $"t-{fout.Veld}" : Wensfout is { } wens ? $"{Wensdeel}-{wens.Veld}" : "", weigering.Zin);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        else
        {
            Gedaan = gedaan;
        }

        return Page();
    }

    /// <summary>False when the link doesn't work: then the answer is 404.</summary>
    private async Task<bool> Vul(string token)
    {
        Ouder = await links.Bekijk(token);
        ModelState.Clear();
        if (Ouder is not { } ouder)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return false;
        }

        Kind = ouder.Kinderen.FirstOrDefault(k => k.LeerlingId == KindId) ?? ouder.Kinderen[0];
        var hash = Links.Hash(token);
        Gegevens = await grains.Leerling(ouder.School.Sleutel, Kind.LeerlingId).Oudergegevens(hash);
        var maanden = await Task.WhenAll(Enumerable.Range(0, VraagMaanden).Select(n => grains.Vragen(ouder.School.Sleutel, Vandaag.AddMonths(-n)).VanOuder(Kind.LeerlingId, hash)));
        Vragen = [.. maanden.SelectMany(m => m).Take(VragenMax)];
        var betaler = await grains.Betalers(ouder.School.Sleutel).VanVerzorger(Kind.LeerlingId, Kind.VerzorgerId);
        Rekening = betaler is null ? null : await grains.Betaler(ouder.School.Sleutel, betaler).Ouderrekening(Kind.LeerlingId, hash);
        Enquete = await HaalEnquete(ouder);
        Verslagen = await HaalVerslagen(ouder);
        Volgende = ids.NieuwId();
        return true;
    }

    /// <summary>Of the forms that are drawn; each adds what it is for.</summary>
    public string Volgende { get; private set; } = "";
}
