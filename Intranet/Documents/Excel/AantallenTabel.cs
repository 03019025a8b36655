namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>Writes numbers with their row totals, column totals and grand total, as far as they may be shown (XLS-3).</summary>
internal sealed class AantallenTabel(WerkboekBlad blad, IReadOnlyList<IReadOnlyList<int?>> tabel, AfgeschermdeTabel scherm)
{
    /// <param name="kolom">First column of numbers; the row totals stand right of the last.</param>
    /// <param name="eindrij">Row of the column totals; the rows of numbers start under the header.</param>
    public void Schrijf(int kolom, int eindrij)
    {
        var breedte = scherm.KolomtotaalTonen.Length;
        for (var r = 0; r < tabel.Count; r++)
        {
            SchrijfRij(WerkboekBlad.EersteRij + r, kolom, tabel[r], scherm.CelTonen[r], scherm.RijtotaalTonen[r]);
        }

        for (var k = 0; k < breedte; k++)
        {
            var bereik = blad.Bereik(kolom + k);
            var som = tabel.Sum(rij => rij[k].GetValueOrDefault());
            SchrijfTotaal(eindrij, kolom + k, bereik, som, scherm.KolomtotaalTonen[k]);
        }

        SchrijfEindtotaal(eindrij, kolom, breedte);
    }

    private void SchrijfRij(int rij, int kolom, IReadOnlyList<int?> aantallen, IReadOnlyList<bool> tonen, bool totaalTonen)
    {
        for (var k = 0; k < aantallen.Count; k++)
        {
            if (!tonen[k])
            {
                blad.InPlaatsVanGetal(rij, kolom + k, KleineAantallen.Teken);
            }
            else if (aantallen[k] is { } aantal)
            {
                blad.Getal(rij, kolom + k, aantal);
            }
        }

        if (aantallen.All(a => a is null))
        {
            return; // nothing was counted: a total of 0 would say that nobody came
        }

        var bereik = WerkboekBlad.Bereik(rij, kolom, rij, kolom + aantallen.Count - 1);
        SchrijfTotaal(rij, kolom + aantallen.Count, bereik, aantallen.Sum(a => a.GetValueOrDefault()), totaalTonen);
    }

    private void SchrijfTotaal(int rij, int kolom, string bereik, int som, bool tonen)
    {
        if (tonen)
        {
            blad.Formule(rij, kolom, $"SUM({bereik})", som);
        }
        else
        {
            blad.InPlaatsVanGetal(rij, kolom, KleineAantallen.Weggelaten);
        }
    }

    /// <summary>With a hidden number in the table its cells no longer add up: the grand total is then a number, not a formula.</summary>
    private void SchrijfEindtotaal(int rij, int kolom, int breedte)
    {
        var som = tabel.Sum(r => r.Sum(a => a.GetValueOrDefault()));
        if (scherm.RijtotaalTonen.All(tonen => tonen))
        {
            SchrijfTotaal(rij, kolom + breedte, blad.Bereik(kolom + breedte), som, tonen: true);
        }
        else if (scherm.EindtotaalTonen)
        {
            blad.Getal(rij, kolom + breedte, som);
        }
        else
        {
            blad.InPlaatsVanGetal(rij, kolom + breedte, KleineAantallen.Weggelaten);
        }
    }
}

/// <summary>
/// Writes averages with their totals. XLS-3: an average over numbers of which only some are under five would give those away
/// beside the sheet per date, so it is left out; so is each total over it.
/// </summary>
internal sealed class GemiddeldeTabel(WerkboekBlad blad, Gemiddelde[][] tabel, WerkboekUitgave uitgave)
{
    public void Schrijf(int kolom, int eindrij)
    {
        for (var r = 0; r < tabel.Length; r++)
        {
            var rij = WerkboekBlad.EersteRij + r;
            for (var k = 0; k < tabel[r].Length; k++)
            {
                SchrijfCel(rij, kolom + k, tabel[r][k]);
            }

            if (Array.Exists(tabel[r], cel => cel.Aanwezig is not null))
            {
                var eind = kolom + tabel[r].Length;
                SchrijfTotaal(rij, eind, WerkboekBlad.Bereik(rij, kolom, rij, eind - 1), tabel[r]);
            }
        }

        var breedte = tabel.Length == 0 ? 0 : tabel[0].Length;
        for (var k = 0; k < breedte; k++)
        {
            SchrijfTotaal(eindrij, kolom + k, blad.Bereik(kolom + k), [.. tabel.Select(rij => rij[k])]);
        }

        var laatste = kolom + breedte;
        SchrijfTotaal(eindrij, laatste, blad.Bereik(laatste), [.. tabel.SelectMany(rij => rij)]);
    }

    private bool Verborgen(Gemiddelde cel) => uitgave == WerkboekUitgave.Verantwoording && cel.IetsKlein;

    private void SchrijfCel(int rij, int kolom, Gemiddelde cel)
    {
        if (Verborgen(cel))
        {
            blad.InPlaatsVanGetal(rij, kolom, cel.AllesKlein ? KleineAantallen.Teken : KleineAantallen.Weggelaten);
        }
        else if (cel.Aanwezig is { } gemiddeld)
        {
            blad.Decimaal(rij, kolom, gemiddeld);
        }
    }

    private void SchrijfTotaal(int rij, int kolom, string bereik, Gemiddelde[] cellen)
    {
        if (Array.Exists(cellen, Verborgen))
        {
            blad.InPlaatsVanGetal(rij, kolom, KleineAantallen.Weggelaten);
        }
        else
        {
            blad.Formule(rij, kolom, $"SUM({bereik})", cellen.Sum(c => c.Aanwezig.GetValueOrDefault()), Opmaak.Decimaal);
        }
    }
}
