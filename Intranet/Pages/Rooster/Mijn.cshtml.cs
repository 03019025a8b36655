using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Rooster;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Rooster;

/// <summary>One's own turns: can't come, take an open one, swap, when one can, the calendar feed (TSO-4k). Also on a shared tablet.</summary>
[Beleid(Beleid.Tablet, Recht.EigenDiensten, HeleSchool = true)]
internal sealed class MijnModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids, Agendalinks agenda) : KantoorPagina(grains, tijd)
{
    public string Hier => $"{Adres}/rooster/mijn";

    public SchoolView Nu { get; private set; } = null!;

    /// <summary>Null for who isn't an overblijfkracht of this schooljaar.</summary>
    public Roosterhelper? Ik { get; private set; }

    public ImmutableArray<Roosterhelper> Helpers { get; private set; } = [];

    public MijnDiensten Mijn { get; private set; } = null!;

    /// <summary>Turns one signed off from and may take back; not of days on which one said to be away.</summary>
    public IEnumerable<DagDienst> KanToch => Ik is { } ik ? Mijn.Afgemeld.Where(d => ik.Op(d.Datum) != Voorkeur.KanNiet) : [];

    /// <summary>A turn that has begun isn't swapped any more; an offer of before can be taken back.</summary>
    public bool MagRuilen(DagDienst dienst) => dienst.Dienst.Ruil is not null || !dienst.IsBegonnen(Tijd.Nu);

    /// <summary>Who adds somebody that stands on no list of helpers.</summary>
    public string VraagAan { get; private set; } = "";

    public bool HeeftAgenda { get; private set; }

    /// <summary>Address of a feed that was just made; shown this once.</summary>
    public string? AgendaAdres { get; private set; }

    public string? Klaar { get; private set; }

    /// <summary>The part of the agenda is answered by itself, so that it says itself what was done or refused.</summary>
    public bool IsAgendadeel { get; private set; }

    public string Operatie => ids.NieuwId();

    public string Onderwerpen => string.Join(' ', Mijn.Eigen.Select(d => d.Datum).Concat(Mijn.Afgemeld.Select(d => d.Datum)).Concat(Mijn.Open.Select(d => d.Datum)).Append(Vandaag).Distinct().Take(10).Select(OrleansSchool.Live.Onderwerpen.Rooster));

    /// <summary>What was filled in and refused; null otherwise.</summary>
    public Beschikbaarheid? Getypt { get; private set; }

    /// <summary>The day of a turn that is named as <c>2026-11-26/s12</c>.</summary>
    public static string Wanneer(string dienstOp) => Invoer.LeesDatum(dienstOp.Split('/')[0]).Datum is { } dag ? Datums.Lang(dag) : "een andere dag";

    public string? Naam(string? id) => Helpers.FirstOrDefault(h => h.Id == id)?.Naam;

    public string Handler(string naam) => $"{Hier}?handler={naam}";

    public async Task<IActionResult> OnGetAsync(string? klaar)
    {
        Klaar = klaar switch { "af" => "Je bent afgemeld. Er wordt een invaller gezocht.", "claim" => "De dienst is van jou. Bedankt!", "ruil" => "Gedaan.", "bewaard" => "Bewaard.", _ => null };
        return await Laad() is { } nee ? nee : Request.IsHtmxNonBoosted() ? Partial("_Mijn", this) : Page();
    }

    public Task<IActionResult> OnPostAfAsync(string? dienst, string? reden, string? operatie) => Doe(dienst, "af", (d, id) => d.MeldAf(id, reden, new OperatieId(operatie ?? ""), Wie));

    public Task<IActionResult> OnPostClaimAsync(string? dienst, string? operatie) => Doe(dienst, "claim", (d, id) => d.Claim(id, new OperatieId(operatie ?? ""), Wie));

    public Task<IActionResult> OnPostNeeAsync(string? dienst, string? operatie) =>
        Doe(dienst, "ruil", (d, id) => d.NoteerAntwoord(id, Wie.AccountId, ja: false, new OperatieId(operatie ?? ""), Wie));

    public Task<IActionResult> OnPostRuilAsync(string? dienst, string? aan, string? tegen, bool trekIn, string? operatie)
    {
        // "Tegen" names date, turn and who has it: the swap is with that one.
        var delen = (tegen ?? "").Split('/');
        var (met, op) = delen.Length == 3 ? (delen[2], $"{delen[0]}/{delen[1]}") : (string.IsNullOrEmpty(aan) ? null : aan, null);
        return Doe(dienst, "ruil", (d, id) => d.StelRuilVoor(id, met, op, trekIn, new OperatieId(operatie ?? ""), Wie));
    }

    public Task<IActionResult> OnPostOpRuilAsync(string? dienst, bool ja, string? operatie) =>
        Doe(dienst, "ruil", (d, id) => d.BeantwoordRuil(id, ja, new OperatieId(operatie ?? ""), Wie));

    public async Task<IActionResult> OnPostBeschikbaarAsync(BeschikbaarInvoer invoer, string? operatie)
    {
        var gelezen = invoer.Lees(new Invoer(ModelState, "Afwezig"));
        var rooster = Grains.Rooster(School, Schooljaar.Van(Vandaag));
        var isGoed = ModelState.IsValid && IsGoed(await rooster.ZetBeschikbaarheid(Wie.AccountId, gelezen, new OperatieId(operatie ?? ""), Wie), "Afwezig");
        Getypt = isGoed || gelezen.PerDag.Length != 5 ? null : gelezen;
        return await Antwoord("bewaard", isGoed);
    }

    [Beleid(Beleid.Persoon, Recht.EigenDiensten, HeleSchool = true)]
    public async Task<IActionResult> OnPostAgendaAsync(string? operatie)
    {
        var gemaakt = await agenda.Maak(Wie, new OperatieId(operatie ?? ""));
        AgendaAdres = gemaakt.Adres;
        if (gemaakt.Weigering is { } nee)
        {
            Weiger(nee, "");
        }

        return await Laad() is { } fout ? fout : ToonAgenda();
    }

    [Beleid(Beleid.Persoon, Recht.EigenDiensten, HeleSchool = true)]
    public async Task<IActionResult> OnPostAgendaWegAsync()
    {
        await agenda.TrekIn(Wie.AccountId);
        if (!Request.IsHtmxNonBoosted())
        {
            return Redirect($"{Hier}?klaar=ruil");
        }

        Klaar = "Het adres is ingetrokken.";
        return await Laad() is { } fout ? fout : ToonAgenda();
    }

    private IActionResult ToonAgenda()
    {
        IsAgendadeel = Request.IsHtmxNonBoosted();
        return Toon("_MijnAgenda", this);
    }

    private async Task<IActionResult> Doe(string? sleutel, string klaar, Func<IRoosterdagGrain, string, Task<Uitkomst>> opdracht) =>
        (sleutel ?? "").Split('/') is [var dag, { Length: > 1 and <= 12 } id] && Invoer.LeesDatum(dag).Datum is { } datum
            ? await Antwoord(klaar, IsGoed(await opdracht(Grains.Roosterdag(School, datum), id), "")) : NotFound();

    private async Task<IActionResult> Antwoord(string klaar, bool isGoed)
    {
        if (isGoed && !Request.IsHtmxNonBoosted())
        {
            return Redirect($"{Hier}?klaar={klaar}");
        }

        if (isGoed)
        {
            ModelState.Clear();
            return await OnGetAsync(klaar);
        }

        return await Laad() is { } nee ? nee : Toon("_Mijn", this);
    }

    private async Task<IActionResult?> Laad()
    {
        if (await Grains.School(School).Bekijk() is not { } school)
        {
            return NotFound();
        }

        Nu = school;
        Helpers = await Grains.Rooster(School, Schooljaar.Van(Vandaag)).Helpers();
        Ik = Helpers.FirstOrDefault(h => h.Id == Wie.AccountId);
        Mijn = Ik is null ? new MijnDiensten([], [], [], [], [], []) : (await MijnDiensten.Haal(Grains, school, Ik.Id, Vandaag)).Kiesbaar(Ik, Tijd.Nu);
        HeeftAgenda = await agenda.Heeft(Wie.AccountId);
        VraagAan = Ik is null ? WieVoegtToe(await Grains.Personen(School).Alles()) : "";
        return null;
    }

    private string WieVoegtToe(PersonenView personen) =>
        string.Join(" of ", Coordinatie.Alarmontvangers(personen, School, Vandaag).Take(2).Select(p => p.Naam)) is { Length: > 0 } namen ? namen : "de overblijfcoördinator";
}
