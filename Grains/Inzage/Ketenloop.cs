namespace OrleansSchool.Inzage;

/// <summary>A walk along pages in order: each must begin where the one before it ended (SEC-3).</summary>
/// <param name="begin">What stands before the very first line.</param>
/// <param name="hoofd">Hash of the last line of the log.</param>
internal sealed class Ketenloop(string begin, string hoofd)
{
    private string? _vorige;
    private long _volgende;
    private long _regels;
    private (long Nr, DateOnly Op)? _fout;

    public Ketenuitslag Uitslag => new(_regels, _fout?.Nr, _fout?.Op, hoofd);

    /// <summary>What the index says of the day must be what the walk has come to; the first day of a period is taken as it says.</summary>
    public void BeginDag(Logdag dag)
    {
        Eis(_vorige is null || (_vorige == dag.Vorige && _volgende == dag.EersteNr), _vorige is null ? dag.EersteNr : _volgende, dag.Datum);
        (_vorige, _volgende) = (dag.Vorige, dag.EersteNr);
    }

    public void EindDag(Logdag dag) => Eis(_volgende == dag.EersteNr + dag.Regels, _volgende, dag.Datum);

    /// <param name="blad">Null when it is gone or doesn't open.</param>
    public void Neem(DateOnly datum, Toegangslogblad? blad)
    {
        if (_fout is not null)
        {
            return;
        }

        var past = blad is not null && blad.Datum == datum && (_vorige is null || (blad.Vorige == _vorige && blad.EersteNr == _volgende))
            && (blad.EersteNr > 1 || blad.Vorige == begin);
        Eis(past, _vorige is null ? blad?.EersteNr ?? 1 : _volgende, datum);
        if (blad is null || _fout is not null)
        {
            return;
        }

        if (KetenRules.EersteFout(blad) is { } nr)
        {
            Eis(klopt: false, nr, datum);
            return;
        }

        (_vorige, _volgende, _regels) = (KetenRules.Hoofd(blad), blad.EersteNr + blad.Regels.Length, _regels + blad.Regels.Length);
    }

    /// <summary>A month whose days can't be read, or aren't those that were put away.</summary>
    public void Breuk(Logmaand maand) => Eis(klopt: false, maand.EersteNr, maand.Maand);

    /// <summary>The end of the log: as many lines as its head counted, and the same hash. What was cut off there shows.</summary>
    public void Sluit(long regels, DateOnly op) =>
        Eis(_vorige is null ? regels == 0 : _vorige == hoofd && _volgende == regels + 1, _vorige is null ? 1 : Math.Min(_volgende, Math.Max(regels, 1)), op);

    private void Eis(bool klopt, long nr, DateOnly datum) => _fout ??= klopt ? null : (nr, datum);
}
