using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Inlezen;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Documents.Toetsen;

/// <summary>What was found in a file with toets results (OSO-S7).</summary>
/// <param name="Regels">Results that can be used, numbered in the order of the file.</param>
/// <param name="Meldingen">What was left out and why, in words of ours and the names of files; never a name of a child.</param>
/// <param name="Tabel">A list of another supplier: somebody says first what its columns hold.</param>
/// <param name="Weigering">Why nothing of it can be used; null when something can.</param>
internal sealed record Toetslezing(ImmutableArray<Toetsregel> Regels, ImmutableArray<string> Meldingen, IngelezenTabel? Tabel, Weigering? Weigering)
{
    public static Toetslezing Nee(Weigering weigering) => new([], [], null, weigering);
}

/// <summary>Gathers results and what is wrong with others, within limits.</summary>
internal sealed class Toetslijst
{
    public const int MeldingenMax = 30;

    private readonly ImmutableArray<Toetsregel>.Builder _regels = ImmutableArray.CreateBuilder<Toetsregel>();
    private readonly ImmutableArray<string>.Builder _meldingen = ImmutableArray.CreateBuilder<string>();
    private int _meer;

    public bool IsVol => _regels.Count > ToetsGrenzen.RegelsMax;

    /// <summary>Numbers it.</summary>
    public void Voeg(Toetsregel regel)
    {
        if (!IsVol)
        {
            _regels.Add(regel with { Regel = _regels.Count + 1 });
        }
    }

    public void Meld(string zin)
    {
        if (_meldingen.Count < MeldingenMax)
        {
            _meldingen.Add(zin);
        }
        else
        {
            _meer++;
        }
    }

    public Toetslezing Klaar()
    {
        if (_meer > 0)
        {
            _meldingen.Add($"En nog {_meer} andere opmerkingen.");
        }

        var nee = IsVol ? Weigeringen.ToetsTeVeelRegels : _regels.Count > 0 ? null
            : _meldingen.Count == 0 ? Weigeringen.ToetsZonderInhoud : Weigeringen.ToetsZonderRegels;
        return new Toetslezing(nee is null ? _regels.ToImmutable() : [], _meldingen.ToImmutable(), null, nee);
    }
}
