using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Financien;

/// <summary>Days and amounts of this child in this schooljaar (AVG art. 15).</summary>
internal sealed partial class AfrekeningGrain
{
    public Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie)
    {
        var s = opslag.State;
        return Task.FromResult(wie.Soort != Persoonsoort.Leerling || wie.Id != _leerling ? null
            : new Persoonsboek("afrekening", $"Afrekening {_jaar}")
                .Alle(s.Termijnen, (b, t) => b.Zet($"Termijn {Persoonsboek.Woord(t.Termijn)}", $"{t.Bedrag.Dagen} dagen, {t.Bedrag.Totaal}"))
                .Alle(s.Dagen, (b, d) => b.Zet(Datums.Voluit(d.Datum), Wat(d), d.Op))
                .Alle(s.Contant, (b, c) => b.Zet(Datums.Voluit(c.Datum), $"contant betaald: {c.Bedrag}"))
                .Alle(s.Wijzigingen, (b, v) => b.Zet(
                    "Gevraagde wijziging", $"per {Datums.Cijfers(v.Voorstel.Per)}: {Persoonsboek.Woord(v.Voorstel.Soort)}, {v.Voorstel.Weekdagen.Leesbaar()}, verschil {v.Voorstel.Verschil}, {Persoonsboek.Woord(v.Voorstel.Stand)}", v.Voorstel.Op))
                .LaatWeg("Wie welk deel betaalt: dat staat in het overzicht van die verzorger. Wie op school iets besliste.")
                .Deel());
    }

    private static string? Wat(Rekenfeit d)
    {
        var stand = d.Dag is { } dag ? $"stond op de lijst als {Persoonsboek.Woord(dag.Staat)}" : null;
        var besluit = d.Beslist is { } gevorderd ? $"{(gevorderd ? "in rekening gebracht" : "niet in rekening gebracht")}{(d.Reden is { } reden ? $": {reden}" : "")}" : null;
        return string.Join(", ", new[] { stand, besluit }.OfType<string>()) is { Length: > 0 } tekst ? tekst : null;
    }
}
