using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansSchool.Basis;

namespace OrleansSchool.Inlezen;

/// <summary>
/// One table as a resumable run: columns → dry run → live, a child or helper at a time (SCH-3). Key <c>tabelinlezen/99XX00/id</c>.
/// Its rows stand in <see cref="ITabelbladGrain"/> and are erased after <see cref="TabelGrenzen.BewaarUren"/> hours.
/// </summary>
[Alias("tabelinlezen")]
public interface ITabelInleesGrain : IGrainWithStringKey
{
    /// <summary>Stores the rows and guesses the columns: as at the last file with these headers, else by their names.</summary>
    [Alias("begin")]
    Task<Uitkomst<TabelView>> Begin(IngelezenTabel tabel, string bestandsnaam, Wie wie);

    /// <summary>Compared with the school of at most a minute ago.</summary>
    [Alias("bekijk")]
    Task<Uitkomst<TabelView>> Bekijk(Tabelvraag vraag, Wie wie);

    /// <summary>Says which column holds what and goes on to the dry run; remembered for the next file with the same headers.</summary>
    [Alias("koppel")]
    Task<Uitkomst<TabelView>> Koppel(ImmutableArray<Kolomkeuze> kolommen, Wie wie);

    /// <summary>
    /// Live. May be called again after a fault or a restart and goes on where it was; what was done isn't done twice. Refused when
    /// there are mistakes and only all or nothing was chosen.
    /// </summary>
    [Alias("pas-toe")]
    Task<Uitkomst<TabelView>> PasToe(Toepassing keuze, Wie wie);

    /// <summary>The rows with a mistake or a warning; refused once they are erased.</summary>
    [Alias("opmerkingen")]
    Task<Uitkomst<Opmerkingenlijst>> Opmerkingen(Wie wie);
}

/// <summary>A part of the rows of a table, so that no state grows too large. Key <c>tabelblad/99XX00/id/n</c>.</summary>
[Alias("tabelblad")]
public interface ITabelbladGrain : IGrainWithStringKey
{
    [Alias("bewaar")]
    Task Bewaar(ImmutableArray<Tabelrij> rijen);

    [AlwaysInterleave, Alias("lees")]
    Task<ImmutableArray<Tabelrij>> Lees();

    [Alias("wis")]
    Task Wis();
}

/// <summary>The columns as chosen last for each set of headers; no rows, no names. Key <c>tabelkoppeling/99XX00</c>.</summary>
[Alias("tabelkoppeling")]
public interface ITabelkoppelingGrain : IGrainWithStringKey
{
    /// <summary>Empty when these headers weren't seen before.</summary>
    [AlwaysInterleave, Alias("zoek")]
    Task<ImmutableArray<Kolomkeuze>> Zoek(string kenmerk);

    [Alias("onthoud")]
    Task Onthoud(string kenmerk, ImmutableArray<Kolomkeuze> kolommen);
}
