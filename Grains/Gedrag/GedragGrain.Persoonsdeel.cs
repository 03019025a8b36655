using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Gedrag;

/// <summary>What is kept of this child's gedrag (AVG art. 15).</summary>
internal sealed partial class GedragGrain
{
    public Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie) =>
        Task.FromResult(wie.Soort == Persoonsoort.Leerling && wie.Id == _id ? GedragpersoonRules.Deel(opslag.State) : null);
}

/// <summary>Breaches, warnings and schorsingen in words; never who wrote or voted.</summary>
internal static class GedragpersoonRules
{
    public static Persoonsdeel? Deel(GedragState state) => new Persoonsboek("gedrag", "Gedrag")
        .Alle(state.Overtredingen, (b, o) => b.Zet("Regel overtreden", $"{Datums.Cijfers(o.Datum)}: {o.Tekst}{(o.Vervallen is { } weg ? $" (telt niet meer: {weg})" : "")}"))
        .Alle(state.Waarschuwingen, (b, w) => b.Zet("Waarschuwing", $"{Datums.Cijfers(w.Op)}: {w.Tekst}"))
        .Alle(state.Schorsingen, Zaak)
        .Feiten(state.Feiten)
        .LaatWeg("Hoe leden van de commissie stemden en wie iets opschreef.")
        .Deel();

    private static void Zaak(Persoonsboek boek, Schorsing s) => boek
        .Zet("Traject van schorsing", $"begonnen op {Datums.Cijfers(s.BegonnenOp)}, stand: {Persoonsboek.Woord(s.Stap)}")
        .Zet("Aanleiding", s.Aanleiding)
        .Dag("Contact met de ouders", s.ContactOp).Zet("Verslag van dat contact", s.ContactVerslag).Zet("Waarom zonder contact", s.ZonderContactReden)
        .Dag("Overleg", s.OverlegOp).Zet("Uitkomst van het overleg", s.OverlegUitkomst)
        .Zet("Besluit", s.Besluit is { } besluit ? $"{Datums.Cijfers(besluit.Op)}: {besluit.Tekst}" : null, s.Besluit?.VastgelegdOp)
        .Zet("Periode", s.Van is { } van ? Persoonsboek.Periode(van, s.TotEnMet) : null)
        .Dag("Ouders gesproken", s.OudersGesprokenOp).Zet("Verslag van dat gesprek", s.OudersGesproken)
        .Zet("Bestand", s.Brief is null ? null : "brief over de schorsing")
        .Dag("Ging in op", s.GaatInOp).Dag("Laatste dag", s.LaatsteDag).Zet("Waarom gesloten", s.Reden).Dag("Gesloten op", s.GeslotenOp);
}
