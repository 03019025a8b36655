namespace OrleansSchool.Financien;

/// <summary>Limits and fixed terms of the money. Amounts in cents, dates in local days of the school.</summary>
public static class FinancienGrenzen
{
    /// <summary>Largest amount of one line: € 100.000,00. A sum is never limited but asserted.</summary>
    public const long BedragMax = 10_000_000;

    public const int OmschrijvingMax = 140;
    public const int NaamMax = 70;
    public const int RedenMax = 300;
    public const int TekstMax = 2_000;
    public const int IdMax = 60;
    public const int PostcodeMax = 30;

    /// <summary>Own posts of a school beside the fixed ones.</summary>
    public const int EigenPostenMax = 30;

    /// <summary>Tariffs, vergoedingsregelingen and rows of maxima that are kept.</summary>
    public const int TarievenMax = 30;
    public const int MaximaMax = 40;

    /// <summary>Lines of one booking; at least two.</summary>
    public const int BoekregelsMax = 12;

    /// <summary>Bookings on one page of the journal; a full page is write-once.</summary>
    public const int BoekingenPerBlad = 200;

    /// <summary>Pages of one schooljaar: 100,000 bookings.</summary>
    public const int BladenMax = 500;

    /// <summary>Operation ids of bookings that the open head of a journal knows without reading pages; older ones are found by sender number.</summary>
    public const int OperatiesMax = 2_000;

    /// <summary>Payers of a school, and children of one payer.</summary>
    public const int BetalersMax = 3_000;
    public const int KinderenPerBetalerMax = 12;
    public const int BetalersPerKindMax = 4;

    /// <summary>Claims, payments and credits in a payer's own row; settled ones beyond it go to pages of <see cref="PostenPerBetalerblad"/>.</summary>
    public const int VorderingenMax = 250;
    public const int BetalingenMax = 250;
    public const int PostenPerBetalerblad = 200;
    public const int MachtigingenMax = 20;
    public const int AanmaningenMax = 60;
    public const int FeitenMax = 120;

    /// <summary>A mandate that wasn't used so long lapses; the term runs from signing or from the last collection (SEPA rulebook).</summary>
    public const int MachtigingMaanden = 36;

    /// <summary>So long a payer may have a collection reversed without a reason; and an unauthorised one.</summary>
    public const int StornoDagen = 56;
    public const int StornoMaanden = 13;

    /// <summary>Days between the reminder and the proposal to exclude (TSO-10n: "4 weken").</summary>
    public const int UitsluitingDagen = 28;

    /// <summary>An exclusion begins at most eight weeks ahead: what is further is a typing error, or another decision.</summary>
    public const int UitsluitingVooruitDagen = 56;

    /// <summary>Free days that a consumer must get before costs may be asked (WIK, art. 6:96 lid 6 BW); counted from the day after the reminder arrived.</summary>
    public const int WikDagen = 14;

    /// <summary>A vergoeding that was corrected after its month was fixed goes along with a month at most so much later.</summary>
    public const int VerrekenMaanden = 3;

    /// <summary>Pre-notification of a collection unless the school agreed otherwise with its payers (setting, 1 … 14).</summary>
    public const int AankondigingDagenMax = 14;

    /// <summary>Lines of one collection or payment file, and on one page of it.</summary>
    public const int IncassoregelsMax = 2_500;
    public const int RegelsPerBlad = 200;
    public const int RunsMax = 60;

    /// <summary>Statements that a school keeps in its head, statements in one file, lines in one statement, bytes of one file.</summary>
    public const int AfschriftenMax = 2_500;
    public const int AfschriftenPerBestandMax = 400;
    public const int AfschriftregelsMax = 6_000;
    public const int AfschriftBytesMax = 10 * 1024 * 1024;

    /// <summary>Cash: lines of one day, days that aren't counted yet, and how long after it a tablet may bring a receipt (LIVE-4).</summary>
    public const int KasregelsPerDagMax = 200;
    public const int OngeteldeDagenMax = 40;
    public const int NagekomenDagen = 14;

    /// <summary>Days back that the day round looks at again each night: marks may be corrected so long.</summary>
    public const int DagrondeTerug = 14;

    public const int VergoedingsregelsMax = 500;
    public const int BegrotingsregelsMax = 80;
    public const int ReservesMax = 12;
    public const int SteekproevenMax = 40;

    /// <summary>Smallest number of children in a cell of the edition verantwoording (XLS-3).</summary>
    public const int CelMinimum = 5;

    public const int BewaarMaanden = 84;
}
