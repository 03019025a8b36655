namespace OrleansSchool.School;

/// <summary>Limits of a school's settings.</summary>
public static class SchoolGrenzen
{
    public const int NaamMax = 100;
    public const int AdresMax = 100;
    public const int KorteNaamMax = 40;
    public const int GroepNaamMax = 64;
    public const int IdMax = 20;
    public const int BronsleutelMax = 100;
    public const int VrijeDagenMax = 300;
    public const int VrijDagenAchtereenMax = 70;
    public const int PlekkenMax = 20;
    public const int GroepenPerSchooljaarMax = 60;
    public const int JaargroepenMax = 8;

    /// <summary>Of this and the next schooljaar, in one form.</summary>
    public const int GroepenIneensMax = 2 * GroepenPerSchooljaarMax;
    public const int UitjesMax = 400;
    public const int VervallenMax = 12;

    /// <summary>This schooljaar, the next one and two before: what left earlier is purged by then.</summary>
    public const int SchooljarenTerug = 2;
    public const int SchooljarenVooruit = 1;

    public static readonly TimeOnly VroegsteTijd = new(11, 0);
    public static readonly TimeOnly LaatsteTijd = new(15, 0);
}
