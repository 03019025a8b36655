using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Nachtronde;

/// <summary>
/// The money of a school (TSO-10): who owes first, then days and terms, what is at the bank, and the journals last, since all others book there. Of a schooljaar
/// whose seven years are over also what its own list doesn't know any more.
/// </summary>
internal sealed partial class NachtrondeGrain
{
    private const int VergoedingMaanden = 14;

    private async Task<IEnumerable<string>> Gelddoelen(DateOnly nacht)
    {
        var jaar = Schooljaar.Van(nacht);
        var oud = new Schooljaar(jaar.Begin - RegistersTerug);
        string[] altijd =
        [
            Gelddoel.Van("kas"), Gelddoel.Van("journaal", jaar), Gelddoel.Van("journaal", oud), Gelddoel.Van("besluiten", jaar), Gelddoel.Van("besluiten", jaar.Vorig), Gelddoel.Van("besluiten", jaar.Volgend),
            Gelddoel.Van("besluiten", oud), Gelddoel.Van("begroting", oud),
        ];
        if (!NachtgeldRules.IsInGebruik(await GrainFactory.Financien(_school).Bekijk()))
        {
            return altijd;
        }

        return altijd.Concat(NachtgeldRules.Elke(nacht, RegistersTerug, VergoedingMaanden)).Concat(await Kinddoelen(nacht)).Concat(await Lopenddoelen()).Concat(await Voorbijdoelen())
            .Distinct(StringComparer.Ordinal);
    }

    private async Task<IEnumerable<string>> Kinddoelen(DateOnly nacht) =>
        NachtgeldRules.Afrekeningen((await GrainFactory.Register(_school).Alles()).Rijen, opslag.State.Vertrokken, nacht);

    /// <summary>Payers, runs and statements that aren't done.</summary>
    private async Task<IEnumerable<string>> Lopenddoelen()
    {
        var betalers = await GrainFactory.Betalers(_school).Nachtdoelen();
        var runs = await GrainFactory.Incassos(_school).Alles();
        var bank = await GrainFactory.Bank(_school).Bekijk(Wie.Systeem(_school, "Nachtronde"));
        return betalers.Select(id => Gelddoel.Van("betaler", id))
            .Concat(runs.Select(r => Gelddoel.Van(r.Soort == Runsoorten.Betaling ? "betaalrun" : "incasso", r.Id)))
            .Concat((bank.Waarde?.Afschriften ?? []).Where(a => !a.Klaar).Select(a => Gelddoel.Van("afschrift", a.AfschriftId)));
    }

    /// <summary>Of schooljaren past their term, once: each child and helper of whom the books may hold something.</summary>
    private async Task<IEnumerable<string>> Voorbijdoelen()
    {
        var state = opslag.State;
        if (state.Geldjaren.IsEmpty)
        {
            return [];
        }

        var ids = await GrainFactory.Register(_school).Ids();
        return state.Geldjaren.SelectMany(j => NachtgeldRules.Voorbij(state, new Schooljaar(j), ids));
    }

    /// <summary>Who left is remembered before it is erased; without an answer the list of the night before counts.</summary>
    private async Task<NachtrondeState> MetGeld(NachtrondeState wordt, DateOnly nacht)
    {
        try
        {
            if (!NachtgeldRules.IsInGebruik(await GrainFactory.Financien(_school).Bekijk()))
            {
                return wordt;
            }

            var rijen = (await GrainFactory.Register(_school).Alles()).Rijen;
            var helpers = (await GrainFactory.Overblijfkrachten(_school).Alles()).Rijen.Select(r => r.Id);
            return NachtgeldRules.Begin(wordt, rijen, helpers, nacht);
        }
        catch (Exception fout)
        {
            BezoekMislukt(logger, Rondedeel.Financien, fout.GetBaseException().GetType().Name);
            return wordt;
        }
    }

    private Task<Nachtwerk> GaGeld(string[] delen) => delen[1..] switch
    {
        ["financien"] => GrainFactory.Financien(_school).Nacht(),
        ["betalers"] => GrainFactory.Betalers(_school).Nacht(),
        ["dagronde"] => GrainFactory.Dagronde(_school).Nacht(),
        ["bank"] => GrainFactory.Bank(_school).Nacht(),
        ["kas"] => GrainFactory.Kas(_school).Nacht(),
        ["betaler", var id] => GrainFactory.Betaler(_school, id).Nacht(),
        ["incasso", var id] => GrainFactory.Incassorun(_school, id).Nacht(),
        ["betaalrun", var id] => GrainFactory.Betaalrun(_school, id).Nacht(),
        ["afschrift", var id] => GrainFactory.Afschrift(_school, id).Nacht(),
        ["vergoedingen", var maand] => GrainFactory.Vergoedingen(_school, Datum(maand)).Nacht(),
        ["helperjaar", var id, var kalenderjaar] => GrainFactory.Helperjaar(id, int.Parse(kalenderjaar, CultureInfo.InvariantCulture)).Nacht(),
        ["afrekening", var id, var begin] when Schooljaar.Probeer(begin, out var jaar) => GrainFactory.Afrekening(_school, id, jaar.Value).Nacht(),
        ["termijnronde", var begin, var soort] when Schooljaar.Probeer(begin, out var jaar) =>
            GrainFactory.Termijnronde(_school, jaar.Value, Enum.Parse<Rondesoort>(soort, ignoreCase: true)).Nacht(),
        ["begroting", var begin] when Schooljaar.Probeer(begin, out var jaar) => GrainFactory.Begroting(_school, jaar.Value).Nacht(),
        ["journaal", var begin] when Schooljaar.Probeer(begin, out var jaar) => GrainFactory.Journaal(_school, jaar.Value).Nacht(),
        ["besluiten", var begin] when Schooljaar.Probeer(begin, out var jaar) => GrainFactory.Besluiten(_school, jaar.Value).Nacht(),
        _ => throw new FormatException(string.Join('/', delen)),
    };
}
