using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Gedrag;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.Post;

namespace OrleansSchool.Financien;

/// <summary>What the date does: reminders, costs, proposals, pages, erasing (TSO-10m, TSO-10n).</summary>
internal sealed partial class BetalerGrain
{
    public async Task<Nachtwerk> Nacht()
    {
        if (!opslag.State.Bestaat)
        {
            await GrainFactory.Betalers(_school).Vergeet(_id); // it keeps who has yet to be told of
            DeactivateOnIdle();
            return Nachtwerk.Niets();
        }

        await VolgMails();
        await NieuweDag();
        await LegBlad();
        await _postbode.Verzend();
        if (_postbode.Wachtend > 0)
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        DeactivateOnIdle();
        var isBekend = await GrainFactory.Betalers(_school).Kent(_id);
        return MagWeg(isBekend) ? await WisAlles(isBekend) : await WisOude();
    }

    /// <summary>Everything that follows from the date, in one write; nothing is written when nothing follows.</summary>
    private async Task NieuweDag()
    {
        var geld = await GrainFactory.Financien(_school).Bekijk();
        var school = (await GrainFactory.School(_school).Bekijk())?.Gegevens.Naam ?? "";
        var kosten = AanmaningRules.MetKosten(opslag.State, geld.Instellingen, tijd.Vandaag);
        ImmutableArray<string> nummers = kosten.IsEmpty ? [] : await Nummers(kosten.Length, tijd.Vandaag);
        var personen = await GrainFactory.Personen(_school).Alles();
        var beheert = GedragpostRules.Ontvangers(personen, Recht.GeldBeheren, _school, tijd.Vandaag, "").ToImmutableArray();
        var besluit = GedragpostRules.Ontvangers(personen, Recht.UitsluitingBesluiten, _school, tijd.Vandaag, "").ToImmutableArray();
        await Wijzig(was =>
        {
            var hier = Hier();
            var met = RegelingRules.NieuweDag(was, hier);
            met = kosten.Zip(nummers).Aggregate(met, (state, k) => AanmaningRules.MetKosten(state, k.First, geld.Instellingen!.Herinneringskosten, k.Second, hier));
            met = MetNummer(met, nummers.FirstOrDefault());
            met = UitbetalingRules.Opgeruimd(MetHerinnering(AanmaningRules.NieuweDag(met, geld.Instellingen, hier), geld, school, hier), hier.Vandaag);
            met = MetRekening(met, geld, school, hier);
            met = MetTaken(met, beheert, besluit, hier);
            var isGelijk = ReferenceEquals(met, was) && BetalerRules.Dagmerk(was, hier.Vandaag) == was.Dagmerk
                && ReferenceEquals(was, BetalingRules.Verreken(was, hier.Vandaag, hier)) && ReferenceEquals(was, AanmaningRules.Bijgewerkt(was, hier));
            return (isGelijk ? was : BetalerpostRules.Rond(was, met, hier), true);
        });
    }

    /// <summary>By the night itself when the school chose so; a person gets a task otherwise, and when there is no mail.</summary>
    private static BetalerState MetHerinnering(BetalerState was, FinancienView geld, string school, Betalerhier hier) =>
        geld is { Instellingen: { HerinnerVanzelf: true } instellingen, Bank: { } bank } && was.Email is not null && IsTeHerinneren(was, hier.Vandaag)
            ? Gemaild(was, school, bank, instellingen, hier)
            : was;

    private static bool IsTeHerinneren(BetalerState state, DateOnly vandaag) => AanmaningRules.HerinnerVanaf(state, vandaag) <= vandaag && !AanmaningRules.TeHerinneren(state, vandaag).IsEmpty;

    private static BetalerState MetRekening(BetalerState was, FinancienView geld, string school, Betalerhier hier)
    {
        var over = BetalerpostRules.TeMelden(was, hier.Vandaag);
        return over.IsEmpty || was.Email is null || geld.Bank is not { } bank ? was : BetalerpostRules.MetMail(
            was with { Gemaild = was.Gemaild.AddRange(over.Select(v => v.Id)) }, BetalerpostRules.Rekening(was, over, school, bank, hier), hier.School);
    }

    /// <summary>Who must act hears of it once; whom it is about isn't named.</summary>
    private static BetalerState MetTaken(BetalerState was, ImmutableArray<string> beheert, ImmutableArray<string> besluit, Betalerhier hier)
    {
        var met = was;
        if (IsTeHerinneren(was, hier.Vandaag))
        {
            var oudste = AanmaningRules.TeHerinneren(was, hier.Vandaag)[0];
            met = Vertel(met, $"te-laat/{oudste.Nummer}", "Een rekening van het overblijven is te laat. Stuur de herinnering.", beheert, hier);
        }

        if (BetalerRules.HeeftRest(was, hier.Vandaag))
        {
            // Each calendar year again, until somebody did it.
            met = Vertel(
                met, string.Create(CultureInfo.InvariantCulture, $"rest/{hier.Vandaag.Year}"),
                "Van een gezin dat twee jaar weg is, staat nog geld open. Boek het oninbaar of betaal het terug.", beheert, hier);
        }

        foreach (var aanmaning in was.Aanmaningen)
        {
            met = aanmaning switch
            {
                { Stand: Aanmaningstand.UitsluitingVoorgesteld } => Vertel(
                    met, aanmaning.Id, "Vier weken na een herinnering staat er nog geld open. Besluit of er uitsluiting volgt.", besluit, hier),
                { Stand: Aanmaningstand.Besloten } => Vertel(met, $"{aanmaning.Id}-inlichten", "Er is besloten tot uitsluiting. Licht eerst de ouders in.", besluit, hier),
                { Stand: Aanmaningstand.Herinnerd, HerinnerdOp: null, MailId: null } => Vertel(
                    met, $"{aanmaning.Id}-papier", "Een herinnering kon niet per mail. Geef hem op papier mee.", beheert, hier),
                _ => met,
            };
        }

        return met;
    }

    private static BetalerState Vertel(BetalerState was, string id, string tekst, ImmutableArray<string> accounts, Betalerhier hier) => was.Verteld.Contains(id, StringComparer.Ordinal) ? was
        : BetalerpostRules.MetAandacht(
            was with { Verteld = [.. was.Verteld.Append(id).TakeLast(FinancienGrenzen.AanmaningenMax)] }, hier.School, accounts, BetalerpostRules.Taak(hier.Id, id, tekst, hier.School, hier.Nu));

    /// <summary>A reminder counts from the day on which the mail server took it; of one that it won't take a person hears.</summary>
    private async Task VolgMails()
    {
        foreach (var aanmaning in opslag.State.Aanmaningen.Where(a => a is { HerinnerdOp: null, MailId: not null }).ToList())
        {
            if (_duurzaam.Uitbak.Wachtend.Any(p => p.Bericht.Mail?.Id == aanmaning.MailId))
            {
                continue;
            }

            var kaart = (await GrainFactory.Postbus(_school).Mail(aanmaning.MailId!, null, Systeem)).Waarde;
            var nu = kaart switch
            {
                { Stand: MailStand.Verstuurd, AfgerondOp: { } op } => aanmaning with { HerinnerdOp = DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime) },
                { Stand: MailStand.Wacht or MailStand.Onderweg } => aanmaning,
                _ => aanmaning with { MailId = null },
            };
            if (nu != aanmaning)
            {
                await Wijzig(was => (BetalerpostRules.MetPost(was, AanmaningRules.Met(was, nu), Hier()), true));
            }
        }
    }

    /// <summary>In the state first, then on the page, then off the state: a crash in between lays the same page again.</summary>
    private async Task LegBlad()
    {
        await Wijzig(was => (BetalerbladRules.MetBlad(was, tijd.Vandaag), true));
        if (opslag.State.NieuwBlad is { } blad)
        {
            await GrainFactory.Betalerblad(_school, _id, blad.Nr).LegVast(blad);
            await Wijzig(was => (BetalerbladRules.Gelegd(was), true));
        }
    }
}
