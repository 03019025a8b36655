using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Rooster;

/// <summary>What a change of one turn is weighed with.</summary>
/// <param name="Ontvangers">Accounts of who hears of alarms today.</param>
internal sealed record Dagvraag(RoosterdagState State, Dienst Dienst, ImmutableArray<Dienst> Diensten, Dagbeeld Beeld, ImmutableArray<string> Ontvangers);

/// <summary>Turns of one day: given, taken, swapped, not needed (TSO-3b, TSO-4k).</summary>
internal sealed partial class RoosterdagGrain
{
    public Task<Uitkomst> DeelIn(string dienstId, string? helperId, long versie, OperatieId operatie, Wie wie) =>
        Wijzig(dienstId, operatie, wie, Recht.RoosterMaken, ["deel-in", dienstId, helperId], dag =>
        {
            if (versie != opslag.State.Versie)
            {
                return Weigeringen.Verouderd;
            }

            if (helperId is not null && DagRules.MagHebben(dag.Dienst, dag.Beeld.Helper(helperId), dag.Diensten, dag.Beeld) is { } nee)
            {
                return nee;
            }

            var gegeven = DagRules.Gegeven(dag.Dienst, helperId);
            var weg = dag.Dienst.HelperId is { } oud && oud != helperId && oud != wie.AccountId ? oud : null;
            var bak = NietMeerGevraagd(TrekIn(dag.State.Uitbak, dag.Ontvangers, "geen", gegeven), dag.Dienst);
            bak = weg is null ? bak : Meld(bak, [weg], "jij", gegeven, $"Je staat niet meer op het rooster: {dag.Beeld.Noem(gegeven)}.", false);
            bak = helperId is null || helperId == wie.AccountId ? bak : Meld(bak, [helperId], "jij", gegeven, $"Je staat op het rooster: {dag.Beeld.Noem(gegeven)}.", false);
            return DagRules.Met(dag.State, gegeven) with { Uitbak = bak };
        }, magVervallen: true);

    public async Task<Uitkomst> VoegToe(string plekId, Venster venster, string? helperId, OperatieId operatie, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.RoosterMaken, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (!operatie.IsGeldig || await Beeld() is not { } beeld)
        {
            return operatie.IsGeldig ? Weigeringen.OnbekendeSchool : Weigeringen.OngeldigeOperatie;
        }

        var was = opslag.State;
        var kenmerk = OperatieRules.Regel(operatie, wie, "erbij", plekId, venster.ToString(), helperId);
        if (OperatieRules.Eerder(was.Operaties, kenmerk) is { } eerder)
        {
            return eerder;
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"d{was.Volgnummer + 1}");
        var nieuw = new Dienst(id, plekId, venster, helperId, helperId is null ? Dienststand.Open : Dienststand.Gepland, null, null, null, null);
        var diensten = DagRules.Diensten(was, beeld);
        var nee = beeld.School.Plek(plekId) is null ? Weigeringen.Onbekend("deze plek")
            : !StandaardweekRules.IsVenster(venster) ? Weigeringen.OngeldigVenster
            : diensten.Length >= RoosterGrenzen.DienstenPerDagMax ? Weigeringen.TeVeel("diensten op een dag", RoosterGrenzen.DienstenPerDagMax)
            : DagRules.Dicht(nieuw, beeld, tijd.Nu) ?? (helperId is null ? null : DagRules.MagHebben(nieuw, beeld.Helper(helperId), diensten, beeld));
        if (nee is not null)
        {
            return nee;
        }

        await Leg(DagRules.Met(was, nieuw) with { Volgnummer = was.Volgnummer + 1, Operaties = OperatieRules.Met(was.Operaties, kenmerk) }, beeld);
        return Uitkomst.Goed;
    }

    public Task<Uitkomst> LaatVervallen(string dienstId, string reden, OperatieId operatie, Wie wie) =>
        Wijzig(dienstId, operatie, wie, Recht.RoosterMaken, ["vervalt", dienstId, reden], dag =>
        {
            var schoon = TekstRules.Schoon(reden);
            if (TekstRules.KeurVerplicht(schoon, "reden", "waarom de dienst niet nodig is", RoosterGrenzen.RedenMax) is { } nee)
            {
                return nee;
            }

            var weg = dag.Dienst with { Stand = Dienststand.Vervallen, Reden = schoon, Zoektocht = null, Ruil = null };
            var bak = NietMeerGevraagd(TrekIn(dag.State.Uitbak, dag.Ontvangers, "geen", weg), dag.Dienst);
            return DagRules.Met(dag.State, weg) with
            {
                Uitbak = weg.HelperId is null ? bak : Meld(bak, [weg.HelperId], "vervalt", weg, $"Je dienst vervalt: {dag.Beeld.Noem(weg)}.", false),
            };
        });

    public Task<Uitkomst> Claim(string dienstId, OperatieId operatie, Wie wie) =>
        Wijzig(dienstId, operatie, wie, Recht.EigenDiensten, ["claim", dienstId], dag =>
        {
            if (dag.Dienst.HelperId is not null)
            {
                return dag.Dienst.HelperId == wie.AccountId ? dag.State : Weigeringen.DienstBezet(dag.Beeld.Naam(dag.Dienst.HelperId));
            }

            if (DagRules.MagHebben(dag.Dienst, dag.Beeld.Helper(wie.AccountId), dag.Diensten, dag.Beeld, zelf: true) is { } nee)
            {
                return nee;
            }

            var gegeven = DagRules.Gegeven(dag.Dienst, wie.AccountId);
            var wordt = DagRules.Met(dag.State, gegeven);
            return wordt with { Uitbak = Gevonden(wordt.Uitbak, gegeven, dag) };
        });

    public Task<Uitkomst> StelRuilVoor(string dienstId, string? aanId, string? tegenDienstOp, bool trekIn, OperatieId operatie, Wie wie) =>
        Wijzig(dienstId, operatie, wie, Recht.EigenDiensten, ["ruil", dienstId, aanId, tegenDienstOp, trekIn.ToString()], dag =>
        {
            if (dag.Dienst.HelperId != wie.AccountId)
            {
                return Weigeringen.DienstNietVanJou;
            }

            if (trekIn)
            {
                return DagRules.Met(dag.State, dag.Dienst with { Ruil = null });
            }

            if (tijd.Nu >= dag.Beeld.Begin(dag.Dienst))
            {
                return Weigeringen.RuilBegonnen;
            }

            var aan = dag.Beeld.Helper(aanId);
            if ((aanId is not null && (aan is null || aanId == wie.AccountId)) || (tegenDienstOp is not null && (aan is null || Tegen(tegenDienstOp) is not { } tegen || tegen.Datum == _datum || tegen.Datum < tijd.Vandaag))) // both halves in one day: a day can't wait for itself
            {
                return Weigeringen.Onbekend("deze overblijfkracht of dienst");
            }

            var ruil = dag.Dienst with { Ruil = new Ruilvoorstel(wie.AccountId, aanId, tijd.Nu, tegenDienstOp) };
            IEnumerable<string> aanbod = aanId is not null ? [aanId] : dag.Beeld.Helpers
                .Where(h => h.Id != wie.AccountId && DagRules.MagHebben(ruil, h, dag.Diensten, dag.Beeld) is null && !dag.Diensten.Any(d => d.IsAfgemeldDoor(h.Id))).Select(h => h.Id);
            return DagRules.Met(dag.State, ruil) with
            {
                Uitbak = Meld(dag.State.Uitbak, aanbod.Take(RoosterGrenzen.GevraagdMax), "ruil", ruil, $"{wie.Naam} biedt een dienst aan: {dag.Beeld.Noem(ruil)}.", false),
            };
        });

    public async Task<Uitkomst> BeantwoordRuil(string dienstId, bool ja, OperatieId operatie, Wie wie)
    {
        var tegen = (await Diensten()).FirstOrDefault(d => d.Id == dienstId)?.Ruil?.TegenDienstOp is { } op ? Tegen(op) : null;
        var heeftTegen = !ja || tegen is not { } t || (await GrainFactory.Roosterdag(_school, t.Datum).Diensten())
            .Any(d => d.Id == t.DienstId && d.HelperId == wie.AccountId && tijd.Nu < Schooltijd.Moment(t.Datum, d.Venster.Van));
        return await Wijzig(dienstId, operatie, wie, Recht.EigenDiensten, ["op-ruil", dienstId, ja.ToString()], dag =>
        {
            if (dag.Dienst.Ruil is not { } ruil || ruil.VanId == wie.AccountId || (ruil.AanId is not null && ruil.AanId != wie.AccountId) || !heeftTegen)
            {
                return Weigeringen.RuilNiet;
            }

            if (!ja)
            {
                return DagRules.Met(dag.State, dag.Dienst with { Ruil = null }) with
                {
                    Uitbak = Meld(dag.State.Uitbak, [ruil.VanId], "ruil", dag.Dienst, $"{wie.Naam} kan niet ruilen: {dag.Beeld.Noem(dag.Dienst)}.", false),
                };
            }

            if ((tijd.Nu >= dag.Beeld.Begin(dag.Dienst) ? Weigeringen.RuilBegonnen
                : DagRules.MagHebben(dag.Dienst, dag.Beeld.Helper(wie.AccountId), dag.Diensten, dag.Beeld, zelf: true)) is { } nee)
            {
                return nee;
            }

            var gegeven = DagRules.Gegeven(dag.Dienst, wie.AccountId);
            var bak = Meld(dag.State.Uitbak, dag.Ontvangers.Add(ruil.VanId), "ruil", gegeven, $"{wie.Naam} nam een dienst over van {dag.Beeld.Naam(ruil.VanId)}: {dag.Beeld.Noem(gegeven)}.", false);
            bak = tegen is { } ander
                ? bak.Met($"roosterdag/{_school}/{Sleutels.Dag(ander.Datum)}", new Roosterpost(Roosterpostsoort.Ruil, ander.DienstId, wie.AccountId, "", false, ruil.VanId)) : bak;
            return DagRules.Met(dag.State, gegeven) with { Uitbak = bak };
        });
    }

    public async Task OntvangRuil(Afzender van, string dienstId, string vanId, string naarId)
    {
        if (!opslag.State.Ontvangen.IsNieuw(van) || await Beeld() is not { } beeld)
        {
            return;
        }

        var state = opslag.State with { Ontvangen = opslag.State.Ontvangen.Met(van, _ => true) };
        var dienst = DagRules.Zoek(state, beeld, dienstId);
        if (dienst is not null && dienst.HelperId == vanId && DagRules.MagHebben(dienst, beeld.Helper(naarId), DagRules.Diensten(state, beeld), beeld) is null)
        {
            await Leg(DagRules.Met(state, DagRules.Gegeven(dienst, naarId)), beeld);
        }
        else
        {
            var over = dienst ?? new Dienst(dienstId, "", new Venster(default, default), null, Dienststand.Open, null, null, null, null);
            await Leg(state with
            {
                Uitbak = Meld(state.Uitbak, await Ontvangers(), "mislukt", over, $"Een ruil van {beeld.Naam(vanId)} en {beeld.Naam(naarId)} op {Datums.Kort(_datum)} ging niet door. Kijk het rooster na.", true),
            }, beeld);
        }
    }

    private static (DateOnly Datum, string DienstId)? Tegen(string op) =>
        op.Split('/') is [var dag, { Length: > 1 and <= 12 } id] && DateOnly.TryParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum)
            ? (datum, id) : null;

    /// <summary>Who had a turn that the calendar took away hears it, and hears it when it comes back (SCH-1).</summary>
    private async Task VertelVervallen()
    {
        if (await Beeld() is not { } beeld)
        {
            return;
        }

        var state = opslag.State;
        var verteld = state.Verteld;
        foreach (var dienst in DagRules.Diensten(state, beeld).Where(d => d.HelperId is not null && !state.Diensten.Any(e => e.Id == d.Id && e.Stand == Dienststand.Vervallen)))
        {
            var (kenmerk, weg) = ($"{dienst.Id}/{dienst.HelperId}", dienst.Stand == Dienststand.Vervallen);
            if (weg != verteld.Contains(kenmerk))
            {
                verteld = weg ? verteld.Add(kenmerk) : verteld.Remove(kenmerk);
                var zin = weg ? $"Je dienst vervalt ({dienst.Reden}): {beeld.Noem(dienst)}." : $"Je dienst gaat toch door: {beeld.Noem(dienst)}.";
                state = state with { Uitbak = Meld(state.Uitbak, [dienst.HelperId!], "vervalt", dienst, zin, false) };
            }
        }

        if (verteld.Length != state.Verteld.Length || !ReferenceEquals(state, opslag.State))
        {
            await Leg(state with { Verteld = verteld }, beeld);
        }
    }

    private async Task<Uitkomst> Wijzig(
        string dienstId, OperatieId operatie, Wie wie, Recht recht, string?[] inhoud, Func<Dagvraag, Uitkomst<RoosterdagState>> regel, bool magVervallen = false)
    {
        if (!wie.MagHeleSchool(recht, _school) && !wie.MagHeleSchool(Recht.RoosterMaken, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (!operatie.IsGeldig)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        if (await Beeld() is not { } beeld)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var was = opslag.State;
        var kenmerk = OperatieRules.Regel(operatie, wie, inhoud);
        if (OperatieRules.Eerder(was.Operaties, kenmerk) is { } eerder)
        {
            return eerder;
        }

        var diensten = DagRules.Diensten(was, beeld);
        if (diensten.FirstOrDefault(d => d.Id == dienstId) is not { } dienst)
        {
            return Weigeringen.Onbekend("deze dienst");
        }

        var weer = magVervallen && dienst.Stand == Dienststand.Vervallen && DagRules.WaaromVervallen(dienst, beeld) is null
            ? dienst with { Stand = Dienststand.Open, Reden = null } : dienst;
        if (DagRules.Dicht(weer, beeld, tijd.Nu) is { } dicht)
        {
            return dicht;
        }

        var wordt = regel(new Dagvraag(was, weer, diensten, beeld, await Ontvangers()));
        if (!wordt.IsGoed)
        {
            return wordt.Weigering;
        }

        await Leg(wordt.Waarde with { Operaties = OperatieRules.Met(was.Operaties, kenmerk) }, beeld);
        return Uitkomst.Goed;
    }
}
