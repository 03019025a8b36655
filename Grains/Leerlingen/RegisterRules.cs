using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Leerlingen;

/// <summary>Keeps the rows of a register sorted, each leerling once (SCH-2).</summary>
internal static class RegisterRules
{
    /// <summary>The same state when this news, or newer, was received already.</summary>
    /// <exception cref="InvalidOperationException">When the register is full; the sender keeps its row and tries again.</exception>
    public static RegisterState Plaats(RegisterState was, LeerlingRij rij, long nummer)
    {
        var plaats = Zoek(was.Rijen, rij.Id);
        if (plaats >= 0 && was.Rijen[plaats].Nummer >= nummer)
        {
            return was;
        }

        if (plaats < 0 && was.Rijen.Length >= LeerlingGrenzen.LeerlingenMax)
        {
            throw new InvalidOperationException($"The register holds {LeerlingGrenzen.LeerlingenMax} rows, its limit.");
        }

        var nieuw = Registerrij.Van(rij, nummer);
        var zonder = plaats < 0 ? was.Rijen : was.Rijen.RemoveAt(plaats);
        return was with { Versie = was.Versie + 1, Rijen = zonder.Insert(Plek(zonder, nieuw), nieuw), Aangekondigd = was.Aangekondigd.Remove(rij.Id) };
    }

    /// <summary>The same state for who is known already.</summary>
    /// <exception cref="InvalidOperationException">When the register is full.</exception>
    public static RegisterState KondigAan(RegisterState was, string id)
    {
        if (was.Aangekondigd.Contains(id) || Zoek(was.Rijen, id) >= 0)
        {
            return was;
        }

        return was.Rijen.Length + was.Aangekondigd.Length >= LeerlingGrenzen.LeerlingenMax
            ? throw new InvalidOperationException($"The register holds {LeerlingGrenzen.LeerlingenMax} rows, its limit.")
            : was with { Versie = was.Versie + 1, Aangekondigd = was.Aangekondigd.Add(id) };
    }

    /// <summary>The same state when it is known already.</summary>
    public static RegisterState OnthoudInlezing(RegisterState was, Inleesverwijzing inlezing) =>
        was.Inlezing == inlezing ? was : was with { Versie = was.Versie + 1, Inlezing = inlezing };

    /// <summary>The same state when nothing of this leerling is here.</summary>
    public static RegisterState Vergeet(RegisterState was, string id)
    {
        var wordt = was with { Rijen = was.Rijen.RemoveAll(r => r.Id == id), Aangekondigd = was.Aangekondigd.Remove(id) };
        return wordt.Rijen.Length == was.Rijen.Length && wordt.Aangekondigd.Length == was.Aangekondigd.Length ? was : wordt with { Versie = was.Versie + 1 };
    }

    public static ImmutableArray<string> Ids(RegisterState state) => [.. state.Rijen.Select(r => r.Id), .. state.Aangekondigd];

    public static ImmutableArray<LeerlingRij> Rijen(RegisterState state) => [.. state.Rijen.Select(r => r.Rij())];

    private static int Zoek(ImmutableArray<Registerrij> rijen, string id)
    {
        for (var i = 0; i < rijen.Length; i++)
        {
            if (rijen[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>First place whose row doesn't go before the new one.</summary>
    private static int Plek(ImmutableArray<Registerrij> rijen, Registerrij nieuw)
    {
        var sleutel = Sorteersleutel(nieuw);
        var (laag, hoog) = (0, rijen.Length);
        while (laag < hoog)
        {
            var midden = (laag + hoog) / 2;
            (laag, hoog) = string.CompareOrdinal(Sorteersleutel(rijen[midden]), sleutel) < 0 ? (midden + 1, hoog) : (laag, midden);
        }

        return laag;
    }

    private static string Sorteersleutel(Registerrij rij) =>
        Namen.Sorteersleutel(rij.Roepnaam, rij.Voorvoegsel, rij.Achternaam) + "\u0001" + rij.Id;
}
