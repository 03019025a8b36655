namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>
/// XLS-3: <see cref="Intern"/> holds names; <see cref="Verantwoording"/> (ouderraad, MR, bestuur, inspectie) holds totals only,
/// without names and without a number under five children.
/// </summary>
internal enum WerkboekUitgave
{
    Intern,
    Verantwoording,
}

/// <summary>What stands in the page header, the page footer and the properties of every workbook (XLS-1).</summary>
/// <param name="School">Name of the school.</param>
/// <param name="Sleutel">BRIN and vestiging, as 99XX00.</param>
/// <param name="Titel">What the workbook is, as "Daglijst overblijven".</param>
/// <param name="Periode">The day or period it is about, in words.</param>
/// <param name="Versie">Version of the document, as "versie 3".</param>
/// <param name="Uitgave">Which of the two editions it is.</param>
/// <param name="Wie">Who made the export; shown in the footer, but for <see cref="WerkboekUitgave.Verantwoording"/>, which names nobody.</param>
/// <param name="Op">When, in the school's own time: its clock time is shown as it is.</param>
internal sealed record WerkboekKop(
    string School,
    string Sleutel,
    string Titel,
    string Periode,
    string Versie,
    WerkboekUitgave Uitgave,
    string Wie,
    DateTimeOffset Op);
