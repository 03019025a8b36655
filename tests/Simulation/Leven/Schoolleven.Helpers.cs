using OrleansSchool.Basis;
using OrleansSchool.Rooster;
using OrleansSchool.Toegang;

namespace OrleansSchool.Simulation.Leven;

/// <summary>Overblijfkrachten: their cards, accounts and PINs for the tablets.</summary>
internal sealed partial class Schoolleven
{
    private const int Helperaantal = 12;

    private static readonly string[] Helpernamen = ["Ria", "Henk", "Joke", "Wim", "Els", "Kees", "Truus", "Piet", "Annie", "Jan", "Corrie", "Bert", "Greet", "Dirk", "Nel"];

    private async Task HuurHelpers()
    {
        for (var n = 0; n < Helperaantal; n++)
        {
            await NieuweHelper();
        }
    }

    private async Task NieuweHelper()
    {
        var id = OverblijfkrachtId.Van(Operatie(), Als(Coordinator));
        var naam = $"{_toeval.Kies(Helpernamen)} Helper {Nummer(_toeval.Tot(100))}";
        var gegevens = new OverblijfkrachtGegevens(
            naam, $"+316{10000000 + _toeval.Tot(89999999)}", null, _toeval.Kans(0.5), null, Vandaag.AddDays(-_toeval.Tot(900)), null, null, _toeval.Kans(0.2),
            Weekdagen.Maandag | Weekdagen.Dinsdag | Weekdagen.Donderdag | Weekdagen.Vrijdag, Vandaag, null, null);
        await ZetHelper(id, gegevens);
        Model.Personen[id] = new(id, naam, null, Rol.Overblijfkracht, [], Tablet: true);
        await GeefPin(id);
    }

    private async Task ZetHelper(string id, OverblijfkrachtGegevens gegevens)
    {
        var gelukt = await _klant.MetVersie(
            "overblijfkracht", async g => (await g.Overblijfkracht(School, id).Kaart(Als(Coordinator))).Waarde, k => k?.Gegevens == gegevens,
            (g, k) => g.Overblijfkracht(School, id).Bewaar(gegevens, k?.Versie ?? 0, Als(Coordinator)));
        if (gelukt)
        {
            Model.Overblijfkrachten[id] = gegevens;
        }
    }

    private async Task GeefPin(string id)
    {
        if (!await WachtOpAccount(id))
        {
            return;
        }

        await _klant.Doe("pin", g => g.Account(id).ZetPin(School, "pin-" + _toeval.NieuwId(), tijdelijk: false));
    }

    private async Task WijzigHelper()
    {
        var (id, was) = _toeval.Kies([.. Model.Overblijfkrachten]);
        if (was.IsWeg(Vandaag))
        {
            return;
        }

        if (_toeval.Kans(0.08))
        {
            await ZetHelper(id, was with { TotEnMet = Vandaag.AddDays(7) });
            await NieuweHelper();
        }
        else
        {
            await ZetHelper(id, was with { VogOp = Vandaag.AddDays(-_toeval.Tot(30)), Opmerking = $"Liever {_toeval.Tot(9)} keer in de maand" });
        }
    }

    /// <summary>Who is on duty with a PIN; wrong ones are counted, and at the end of the tries the coordinator gives a new one.</summary>
    private async Task<Persoon> MeldtZich()
    {
        var wie = Model.Personen[_toeval.Kies([.. Model.Overblijfkrachten.Where(h => !h.Value.IsWeg(Vandaag) && h.Value.Vanaf <= Vandaag).Select(h => h.Key)])];
        while (_toeval.Kans(0.1))
        {
            await _klant.Doe("pin-fout", g => g.Account(wie.AccountId).TelPin(School, goed: false), Weigeringen.PinFout.Code, Weigeringen.PinGeblokkeerd.Code);
        }

        if (!await _klant.Doe("pin-goed", g => g.Account(wie.AccountId).TelPin(School, goed: true), Weigeringen.PinGeblokkeerd.Code))
        {
            await GeefPin(wie.AccountId);
        }

        return wie;
    }
}
