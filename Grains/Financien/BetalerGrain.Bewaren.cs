using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <summary>What of a payer goes when nobody has to keep it any more (AVG, AWR art. 52).</summary>
internal sealed partial class BetalerGrain
{
    /// <summary>Seven years after its last booking, and at once when it has no children and never had any.</summary>
    /// <param name="isBekend">By the register. Children of whom it let go come from a repeat that came late.</param>
    private bool MagWeg(bool isBekend)
    {
        var state = opslag.State;
        return (state.Kinderen.IsEmpty || !isBekend) && state is { Debiteuren.Centen: 0, Tegoeden.Centen: 0 } && state.Uitbak.Wachtend.IsEmpty
            && ((state.LaatstOp ?? state.Machtigingen.LastOrDefault()?.GetekendOp) is not { } op
                || Bewaartermijnen.IsVoorbij("betaler", Schooljaar.Van(op).Volgend.EersteDag, tijd.Vandaag));
    }

    /// <summary>Pages and papers go first, the register lets go last: until then the round comes back for what a crash left.</summary>
    private async Task<Nachtwerk> WisAlles(bool isBekend)
    {
        var (bladen, weg, nummer) = (opslag.State.Bladen, opslag.State.BladenWeg, opslag.State.Nummer);
        await Waaier.Vraag(Enumerable.Range(weg + 1, bladen - weg), async nr =>
        {
            await GrainFactory.Betalerblad(_school, _id, nr).Wis();
            return nr;
        });
        await WisScans(opslag.State.Machtigingen);
        if (nummer > 0)
        {
            await GrainFactory.Betalerslijst(_school, BetalerpostRules.Lijstnr(nummer)).Vergeet(_id);
        }

        if (!await WisZelf(isBekend))
        {
            await Wijzig(was => (was with { BladenWeg = bladen }, true));
            await ZendRij(); // it got a child again meanwhile
            return Nachtwerk.Weg("betalerblad", bladen - weg);
        }

        var betalers = GrainFactory.Betalers(_school);
        await betalers.Vergeet(_id);
        if (_duurzaam.Bestaat && !await betalers.Kent(_id))
        {
            await WisZelf(isBekend: false); // told by a repeat just before the register let go
            await betalers.Vergeet(_id);
        }

        return new Nachtwerk([new Wistelling("betaler", 1), new Wistelling("betalerblad", bladen - weg)], 0);
    }

    /// <summary>Not when something came in since it was looked at.</summary>
    private async Task<bool> WisZelf(bool isBekend)
    {
        await _schrijver.WaitAsync();
        try
        {
            if (!MagWeg(isBekend))
            {
                return false;
            }

            await opslag.Wis(DeactivateOnIdle);
            _duurzaam = opslag.State;
            return true;
        }
        finally
        {
            _schrijver.Release();
        }
    }

    /// <summary>
    /// Of a payer who stays, since a younger child is still here: pages of which the term is over, and mandates that ended as long ago with their papers. What was paid and settled on
    /// them stays in the sums.
    /// </summary>
    private async Task<Nachtwerk> WisOude()
    {
        var oud = MachtigingRules.Verlopen(opslag.State, tijd.Vandaag);
        if (!oud.IsEmpty)
        {
            await WisScans(oud);
            await Wijzig(was => (BetalerpostRules.MetPost(was, MachtigingRules.Zonder(was, oud), Hier()), true));
            await _postbode.Verzend();
        }

        var gewist = 0;
        while (opslag.State is { } state && state.Bladen > state.BladenWeg && await IsBladVoorbij())
        {
            var nr = state.BladenWeg + 1;
            await GrainFactory.Betalerblad(_school, _id, nr).Wis();
            await Wijzig(was => (BetalerbladRules.Gewist(was, nr), true));
            gewist++;
        }

        return Nachtwerk.Weg("betalerblad", gewist);
    }

    /// <summary>Of the oldest page that is left; read once. One that a crash left without its row counts as over.</summary>
    private async Task<bool> IsBladVoorbij()
    {
        if (opslag.State.OudsteBlad is null)
        {
            if (await GrainFactory.Betalerblad(_school, _id, opslag.State.BladenWeg + 1).Bekijk() is not { } blad)
            {
                return true;
            }

            await Wijzig(was => (was with { OudsteBlad = BetalerbladRules.Laatste(blad) }, true));
        }

        return opslag.State.OudsteBlad is { } jaar && Bewaartermijnen.IsVoorbij("betalerblad", jaar.Volgend.EersteDag, tijd.Vandaag);
    }

    private Task WisScans(ImmutableArray<Machtiging> machtigingen) =>
        Task.WhenAll(machtigingen.Select(m => m.ScanId).OfType<string>().SelectMany(FormulierRules.Bestanden).Select(naam => GrainFactory.Bestand(_school, naam).Wis()));
}
