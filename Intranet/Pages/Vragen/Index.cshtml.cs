using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Klachten;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Toegang;
using OrleansSchool.Vragen;
using Topics = OrleansSchool.Live.Onderwerpen;

namespace OrleansSchool.Intranet.Pages.Vragen;

/// <summary>Part _Vraag: one question with what this person may do with it.</summary>
public sealed record VraagModel(VragenScherm Scherm, Oudervraag Vraag)
{
    public string Dom => $"vraag-{Vraag.Id.Replace('/', '-')}";

    /// <summary>By who looks after questions, or by who was asked by name.</summary>
    public bool MagAntwoorden => Vraag.Stand != Vraagstand.Beantwoord && (Scherm.MagBehandelen || Vraag.AanId == Scherm.Wie.AccountId);

    public bool MagDoorgeven => Vraag.Stand != Vraagstand.Beantwoord && Scherm.MagBehandelen;

    /// <summary>A request for all that is kept (AVG art. 15): only the schoolleider hands that over, within a month.</summary>
    public bool IsInzage => Vraag is { Wens.Soort: Wenssoort.Inzage, Stand: not Vraagstand.Beantwoord };

    /// <summary>Where what is asked is done (PAR-1); null for a question, on a shared tablet, and for who may not change it.</summary>
    public Actie? Wensactie => Vraag is not { Wens: { } wens, Stand: not Vraagstand.Beantwoord, LeerlingIds: [var leerling] } || Scherm.Wie.Tablet is not null ? null
        : IsInzage && Scherm.MagUitgeven ? new Actie("Open wat de school bewaart", $"{Scherm.Begin}/persoon/leerling/{leerling}", "person-check")
        : wens is not { Soort: Wenssoort.Aanmelding, Per: { } per, Aanmelding: { } soort } ? (Scherm.MagKaart ? new Actie("Open de kaart van het kind", $"{Scherm.Begin}/leerlingen/{leerling}", "pencil") : null)
        : Scherm.HeeftGeld ? new Actie(
            "Bekijk de gevolgen",
            string.Create(CultureInfo.InvariantCulture, $"{Scherm.Begin}/geld/leerling/{leerling}?jaar={Schooljaar.Van(per)}&per={Sleutels.Dag(per)}&soort={soort}&dagen={(int)wens.Weekdagen}&vraag={Uri.EscapeDataString(Vraag.Id)}"),
            "calculator")
        : Scherm.MagAanmelding ? new Actie("Open de aanmelding van het kind", $"{Scherm.Begin}/leerlingen/{leerling}", "pencil") : null;

    /// <summary>Another verzorger of the same child asked for a change as well: they may not want the same.</summary>
    public bool HeeftAndereWens => Vraag is { Wens.Soort: Wenssoort.Aanmelding, Stand: not Vraagstand.Beantwoord } && Scherm.Vragen.Any(v =>
        v is { Wens.Soort: Wenssoort.Aanmelding, Stand: not Vraagstand.Beantwoord } && v.AccountId != Vraag.AccountId && v.LeerlingIds.Any(l => Vraag.LeerlingIds.Contains(l, StringComparer.Ordinal)));

    /// <summary>What was typed in the form that was refused.</summary>
    public string? Getypt => Scherm.Geweigerd == Vraag.Id ? Scherm.Getypt : null;

    public bool IsGeweigerd => Scherm.Geweigerd == Vraag.Id;

    /// <summary>What this question became (TSO-15c); null while it is only a question, and for who doesn't deal with complaints.</summary>
    public Klacht? Klacht => Scherm.Klachten.GetValueOrDefault(Vraag.Id);

    public string Klachtadres => Klacht is { } klacht
        ? $"{Scherm.Klachtenlijst}?jaar={Schooljaar.Van(klacht.Op)}#klacht-{klacht.Id}"
        : $"{Scherm.Klachtenlijst}?vraag={Uri.EscapeDataString(Vraag.Id)}#klachtvorm";

    /// <summary>In the field of the answer: what was typed, or what may be told of the complaint.</summary>
    public string? Antwoord => Getypt ?? (Klacht is { } klacht ? Klachtwoorden.Voorstel(klacht) : null);
}

/// <param name="Namen">Of the children that the questions are about, for who may see them.</param>
public sealed record VragenScherm(
    string Adres, Wie Wie, DateOnly Vandaag, ImmutableArray<Oudervraag> Vragen, bool MagBehandelen, ImmutableArray<PersoonRij> Mensen,
    ImmutableDictionary<string, string> Namen)
{
    /// <summary>Answered ones that are still shown.</summary>
    private const int KlaarMax = 50;

    public string? Bewaard { get; init; }

    public string? Geweigerd { get; init; }

    public string? Getypt { get; init; }

    public string Onderwerp => Topics.Vragen;

    /// <summary>Address of the school.</summary>
    public string Begin => $"/s/{Wie.School}";

    /// <summary>A change of days goes by its preview of the money (TSO-6d).</summary>
    public bool HeeftGeld { get; init; }

    public bool MagUitgeven => Wie.MagHeleSchool(Recht.PersoonsgegevensUitgeven, Wie.School);

    public bool MagKaart => Wie.MagHeleSchool(Recht.LeerlingenZien, Wie.School);

    public bool MagAanmelding => MagKaart && Wie.MagHeleSchool(Recht.AanmeldingWijzigen, Wie.School);

    /// <summary>Address of the complaints; null for who doesn't deal with them, and on a shared tablet.</summary>
    public string? Klachtenlijst { get; init; }

    /// <summary>Complaints by the question that they came from.</summary>
    public ImmutableDictionary<string, Klacht> Klachten { get; init; } = ImmutableDictionary<string, Klacht>.Empty;

    public IEnumerable<VraagModel> Open => Vragen.Where(v => v.Stand != Vraagstand.Beantwoord).Select(v => new VraagModel(this, v));

    public IEnumerable<VraagModel> Klaar => Vragen.Where(v => v.Stand == Vraagstand.Beantwoord).Take(KlaarMax).Select(v => new VraagModel(this, v));
}

/// <summary>Questions of parents: passed on to who knows, answered, told back by who heard them (TSO-11b).</summary>
[Beleid(Beleid.Tablet, Recht.LogboekLezen, Recht.VragenBehandelen)]
[Inzage(Inzagesoort.School, "vragen van ouders")]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    private const int Maanden = 12;

    public VragenScherm Scherm { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? bewaard) => await Laad(bewaard == "1") ?? Page();

    /// <summary>What a live signal refreshes.</summary>
    [Inzage(Inzagesoort.School, "vragen van ouders", Vervolg = true)]
    public async Task<IActionResult> OnGetLijstAsync() => await Laad() ?? Partial("_Lijst", Scherm);

    [Beleid(Beleid.Tablet, Recht.VragenBehandelen)]
    public Task<IActionResult> OnPostGeefDoorAsync(string? vraag, string? aan, string? operatieId) =>
        Doe(vraag, (v, id) => v.GeefDoor(id, aan ?? "", new OperatieId(operatieId ?? ""), Wie), null);

    public Task<IActionResult> OnPostBeantwoordAsync(string? vraag, string? antwoord, string? operatieId) =>
        Doe(vraag, (v, id) => v.Beantwoord(id, antwoord ?? "", new OperatieId(operatieId ?? ""), Wie), antwoord);

    private async Task<IActionResult> Doe(string? vraag, Func<IVragenGrain, string, Task<Uitkomst>> opdracht, string? getypt)
    {
        if (vraag?.Split('/') is not [var dag, _] || !DateOnly.TryParseExact(dag, "yyyy-MM-dd", out var datum) || datum > Vandaag || datum < Vandaag.AddYears(-3))
        {
            return NotFound();
        }

        var uitkomst = await opdracht(Grains.Vragen(School, datum), vraag);
        if (uitkomst.IsGoed && !Request.IsHtmxNonBoosted())
        {
            return Redirect($"{Adres}/vragen?bewaard=1");
        }

        if (await Laad(uitkomst.IsGoed) is { } fout)
        {
            return fout;
        }

        if (uitkomst.Weigering is { } nee)
        {
            Scherm = Scherm with { Geweigerd = vraag, Getypt = getypt };
            var open = Scherm.Open.FirstOrDefault(v => v.IsGeweigerd); // one that is answered has no field any more
            ModelState.AddModelError(open is not null && nee.Veld is { Length: > 0 } veld ? $"{open.Dom}-{veld}" : "", nee.Zin);
        }

        return Toon("_Lijst", Scherm);
    }

    private async Task<IActionResult?> Laad(bool bewaard = false)
    {
        var delen = await Task.WhenAll(Enumerable.Range(0, Maanden).Select(n => Grains.Vragen(School, Vandaag.AddMonths(-n)).Bekijk(Wie)));
        if (delen.FirstOrDefault(d => !d.IsGoed)?.Weigering is not null)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        ImmutableArray<Oudervraag> vragen = [.. delen.SelectMany(d => d.Waarde!.Vragen)];
        var mag = delen[0].Waarde!.MagBehandelen;
        var genoemd = vragen.SelectMany(v => v.LeerlingIds).ToHashSet(StringComparer.Ordinal);
        var namen = genoemd.Count == 0 ? [] : (await Grains.Register(School).Alles()).Rijen.Where(r => genoemd.Contains(r.Id) && Wie.MagInGroep(Recht.BordZien, School, r.GroepId));
        Scherm = new VragenScherm(
            $"{Adres}/vragen", Wie, Vandaag, vragen, mag, mag ? await Mensen() : [],
            namen.ToImmutableDictionary(r => r.Id, r => Namen.Volledig(r.Persoon.Roepnaam, r.Persoon.Voorvoegsel, r.Persoon.Achternaam), StringComparer.Ordinal))
        {
            Bewaard = bewaard ? $"Bewaard om {Datums.Tijd(Tijd.Nu)}" : null,
            HeeftGeld = vragen.Any(v => v is { Wens: not null, Stand: not Vraagstand.Beantwoord }) && await HeeftGeld(),
            Klachtenlijst = MagKlachten ? $"{Adres}/klachten" : null,
            Klachten = MagKlachten ? await Klachten() : ImmutableDictionary<string, Klacht>.Empty,
        };
        return null;
    }

    /// <summary>Set up, and this person may look at what a change costs.</summary>
    private async Task<bool> HeeftGeld() =>
        Wie.MagHeleSchool(Recht.GeldZien, School) && Wie.MagHeleSchool(Recht.AanmeldingWijzigen, School) && (await Grains.Financien(School).Bekijk()).Instellingen is not null;

    private bool MagKlachten => Wie.Tablet is null && Wie.MagHeleSchool(Recht.KlachtenBehandelen, School);

    /// <summary>Of the schooljaren in which these questions were asked.</summary>
    private async Task<ImmutableDictionary<string, Klacht>> Klachten()
    {
        var jaar = Schooljaar.Van(Vandaag);
        var lijsten = await Task.WhenAll(new[] { jaar, jaar.Vorig }.Select(j => Grains.Klachten(School, j).Bekijk(Wie)));
        return lijsten.SelectMany(l => l.Waarde?.Klachten ?? []).Where(k => k.VraagId is not null)
            .DistinctBy(k => k.VraagId, StringComparer.Ordinal).ToImmutableDictionary(k => k.VraagId!, StringComparer.Ordinal);
    }

    /// <summary>To whom a question may be passed on: who reads the log.</summary>
    private async Task<ImmutableArray<PersoonRij>> Mensen() => [.. (await Grains.Personen(School).Alles()).Rijen.Where(p =>
        p.AccountId != Wie.AccountId && p.Rollen.Any(r => r.School == School && r.GeldtOp(Vandaag) && Rechtentabel.Bereik(r.Rol, Recht.LogboekLezen) == Bereik.School))];
}
