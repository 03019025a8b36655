using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Pages.Overdracht;
using OrleansSchool.Intranet.Pages.Rooster;
using OrleansSchool.Intranet.Security;
using OrleansSchool.School;
using OrleansSchool.Vragen;

namespace OrleansSchool.Intranet.Pages.Start;

/// <summary>
/// Asks the areas what waits for one person, all at once and only those that this person may see (UX-2). On a shared tablet: one's own turns and
/// messages, nothing of the office. An area that gives no answer is named, and the others stand there.
/// </summary>
internal sealed class Startlezer(IGrainFactory grains, Schooltijd tijd, Wie wie, Beleid niveau, Gebieden gebieden)
{
    /// <summary>Of those on their way, what somebody is asked about first; the page of the besluiten has them all.</summary>
    private const int BesluitenMax = 8;

    /// <summary>The soonest to come, more than fall on one day: of a later one items are due, or an answer. And the last that were held without minutes.</summary>
    private const int KomendMax = 5;
    private const int GehoudenMax = 2;

    private SchoolSleutel School => wie.School;

    private Schooljaar Jaar => Schooljaar.Van(tijd.Vandaag);

    /// <summary>In June and July the meetings of the next schooljaar come near, in August and September minutes of the last one may be missing.</summary>
    private Schooljaar[] Vergaderjaren => tijd.Vandaag.Month switch { 6 or 7 => [Jaar, Jaar.Volgend], 8 or 9 => [Jaar, Jaar.Vorig], _ => [Jaar] };

    public async Task<Startfeiten> Haal(SchoolView school)
    {
        var aandacht = gebieden.Vraag("berichten", () => grains.Aandacht(School, wie.AccountId).Alles(), []);
        var besluiten = gebieden.Vraag("besluiten", HaalBesluiten, []);
        var vergaderingen = gebieden.Vraag("vergaderingen", HaalVergaderingen, null);
        var overdracht = gebieden.Vraag("groep 8", HaalOverdracht, null);
        var geld = gebieden.Vraag("geld", HaalGeld, null);
        var controle = gebieden.Vraag("de boeken", HaalControle, null);
        var vragen = gebieden.Vraag("vragen van ouders", HaalVragen, []);
        var helper = gebieden.Vraag("je diensten", () => HaalHelper(school), null);
        var tellen = gebieden.Vraag("de enquête", () => HaalTellen(school), []);
        await Task.WhenAll(aandacht, besluiten, vergaderingen, overdracht, geld, controle, vragen, helper, tellen);
        return new Startfeiten(wie, niveau, school, tijd.Nu, tijd.Vandaag)
        {
            Aandacht = await aandacht,
            Besluiten = await besluiten,
            Vergaderingen = await vergaderingen,
            Overdracht = await overdracht,
            Geld = await geld,
            TeControleren = await controle,
            OpenVragen = await vragen,
            Helper = await helper,
            TeTellen = await tellen,
            Gemist = gebieden.Gemist,
        };
    }

    private bool Kan(Beleid nodig, Recht recht) => niveau >= nodig && wie.Mag(recht, School);

    private bool Heeft(Rol rol) => wie.Rollen.Any(r => r.Rol == rol);

    private async Task<ImmutableArray<Besluitkaart>> HaalBesluiten()
    {
        if (!Kan(Beleid.PersoonMet2, Recht.BesluitenZien))
        {
            return [];
        }

        Schooljaar[] jaren = [Jaar, Jaar.Volgend];
        var lijsten = await Task.WhenAll(jaren.Select(j => grains.Besluiten(School, j).Bekijk(wie)));
        var lopend = lijsten.Select(l => l.Waarde).OfType<BesluitenView>().SelectMany(l => l.Besluiten)
            .Where(b => b.Stand is Besluitstand.Concept or Besluitstand.InBehandeling or Besluitstand.Gereed).OrderBy(b => b.Stand == Besluitstand.Concept).Take(BesluitenMax);
        var kaarten = await Task.WhenAll(lopend.Select(b => grains.Besluiten(School, b.Jaar).Kaart(b.Id, wie)));
        return [.. kaarten.Select(k => k.Waarde).OfType<Besluitkaart>()];
    }

    private async Task<Vergaderfeiten?> HaalVergaderingen()
    {
        if (!Kan(Beleid.PersoonMet2, Recht.CommissieZien) && !Kan(Beleid.PersoonMet2, Recht.AgendapuntIndienen))
        {
            return null;
        }

        var antwoorden = await Task.WhenAll(Vergaderjaren.Select(j => grains.Vergaderingen(School, j).Bekijk(wie)));
        var jaren = antwoorden.Select(a => a.Waarde).OfType<VergaderingenView>().ToList();
        var kaarten = await Task.WhenAll(TeBekijken(jaren.SelectMany(j => j.Rijen), tijd.Vandaag).Select(r => grains.Vergadering(School, r.Id).Bekijk(wie)));
        return jaren.Count == 0 ? null : new Vergaderfeiten(
            [.. kaarten.Select(k => k.Waarde).OfType<VergaderingView>()],
            [.. jaren.Where(j => j.MagPlannen && j.Jaar == Jaar).SelectMany(j => j.Tellingen).Select(t => t.Waarschuwing).OfType<string>()],
            [
                .. jaren.SelectMany(j => j.Acties).Where(a => a.Actie.WieAccountId == wie.AccountId && a.Actie.KlaarOp is null)
                    .Select(a => new Actiefeit($"vergadering/{a.VergaderingId}/actie-{a.Actie.Id}", a.Actie.Voor)).OrderBy(a => a.Voor),
            ]);
    }

    /// <summary>A meeting of which nothing is to be done any more isn't asked for.</summary>
    internal static IEnumerable<Vergaderrij> TeBekijken(IEnumerable<Vergaderrij> rijen, DateOnly vandaag)
    {
        var open = rijen.Where(r => r.Stap is not (Vergaderstap.Afgelast or Vergaderstap.Verspreid)).ToList();
        return open.Where(r => r.Op >= vandaag && r.Stap is Vergaderstap.Gepland or Vergaderstap.AgendaVerstuurd).OrderBy(r => r.Op).Take(KomendMax)
            .Concat(open.Where(r => r.Op < vandaag || r.Stap >= Vergaderstap.Gehouden).OrderByDescending(r => r.Op).Take(GehoudenMax))
            .DistinctBy(r => r.Id, StringComparer.Ordinal);
    }

    private async Task<Overdrachtfeiten?> HaalOverdracht()
    {
        if (!Kan(Beleid.Persoon, Recht.OverdrachtZien) || (await grains.Overdracht(School, Jaar).Bord(wie)).Waarde is not { Rijen.IsEmpty: false } bord)
        {
            return null;
        }

        ImmutableArray<Rol> onbezet = Heeft(Rol.Schoolleider) ? Bordlijst.Onbezet(await grains.Personen(School).Alles(), School, tijd.Vandaag) : [];
        var lijst = Bordlijst.Maak(bord, Bordvraag.Van(null, null, null, null, Jaar), wie, "", Jaar, onbezet);
        return new Overdrachtfeiten(lijst.AanJou, lijst.Alle.Count(r => r is { Jij: true, IsLaat: true }));
    }

    private async Task<Geldfeiten?> HaalGeld()
    {
        if (!Kan(Beleid.PersoonMet2, Recht.GeldZien))
        {
            return null;
        }

        var (dagen, bank, financien, runs) = (grains.Dagronde(School).Bekijk(wie), grains.Bank(School).Bekijk(wie), grains.Financien(School).Bekijk(), HaalRuns());
        await Task.WhenAll(dagen, bank, financien, runs);
        var nu = await financien;
        var mist = nu.Instellingen is not null && !nu.Tarieven.Any(t => t.Vanaf <= tijd.Vandaag && tijd.Vandaag <= t.TotEnMet);
        return new Geldfeiten((await dagen).Waarde?.Vragen.Length ?? 0, (await bank).Waarde?.OpLijst ?? 0, mist, await runs);
    }

    private async Task<ImmutableArray<Runrij>> HaalRuns() =>
        wie.MagHeleSchool(Recht.IncassoMaken, School) || wie.MagHeleSchool(Recht.IncassoGoedkeuren, School)
            ? [.. (await grains.Incassos(School).Alles()).Where(r => r.Open).OrderBy(r => r.Datum)] : [];

    /// <summary>Who signs looks first at the year that is over, then at this one; a year without a begroting has no books here.</summary>
    private async Task<Schooljaar?> HaalControle()
    {
        if (!Kan(Beleid.PersoonMet2, Recht.GeldControleren))
        {
            return null;
        }

        Schooljaar[] jaren = [Jaar.Vorig, Jaar];
        var boeken = await Task.WhenAll(jaren.Select(j => grains.Begroting(School, j).Bekijk(wie)));
        return boeken.Select(b => b.Waarde).OfType<BegrotingView>().FirstOrDefault(b => b is { MagTekenen: true, Kascommissie.Akkoord: null, Actief: not null })?.Jaar;
    }

    private async Task<ImmutableArray<string>> HaalVragen()
    {
        if (!Kan(Beleid.Persoon, Recht.VragenBehandelen))
        {
            return [];
        }

        DateOnly[] maanden = [tijd.Vandaag, tijd.Vandaag.AddMonths(-1)];
        var lijsten = await Task.WhenAll(maanden.Select(m => grains.Vragen(School, m).Bekijk(wie)));
        return [.. lijsten.Select(l => l.Waarde).OfType<VragenView>().SelectMany(l => l.Vragen).Where(v => v.Stand != Vraagstand.Beantwoord).Select(v => v.Id)];
    }

    private async Task<Helperfeiten?> HaalHelper(SchoolView school)
    {
        if (!Heeft(Rol.Overblijfkracht))
        {
            return null;
        }

        var diensten = await MijnDiensten.Haal(grains, school, wie.AccountId, tijd.Vandaag, weken: 1);
        var enquete = niveau >= Beleid.Persoon ? (await grains.Enquete(School, Jaar, Doelgroep.Helpers).Vragen(wie.AccountId)).Waarde : null;
        return new Helperfeiten(diensten, enquete?.TotEnMet);
    }

    /// <summary>A groep that was counted is done; who wants to count it again finds the page behind the survey.</summary>
    private async Task<ImmutableArray<Telfeit>> HaalTellen(SchoolView school)
    {
        var eigen = wie.Rollen.Where(r => r.Rol == Rol.Groepsleerkracht).SelectMany(r => r.Groepen).Distinct(StringComparer.Ordinal).ToList();
        if (!Kan(Beleid.Persoon, Recht.EnqueteTellen) || eigen.Count == 0)
        {
            return [];
        }

        var antwoorden = await Task.WhenAll(eigen.Select(g => grains.Enquete(School, Jaar, Doelgroep.Kinderen).Groep(g, wie)));
        return
        [
            .. eigen.Zip(antwoorden, (groep, antwoord) => (Groep: groep, Telling: antwoord.Waarde)).Where(p => p.Telling is { Geteld.IsEmpty: true })
                .Select(p => new Telfeit(p.Groep, school.Groep(p.Groep)?.Naam ?? "", p.Telling!.Vragen.TotEnMet)),
        ];
    }
}
