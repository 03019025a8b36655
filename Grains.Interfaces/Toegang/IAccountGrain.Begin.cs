using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

public partial interface IAccountGrain
{
    /// <summary>
    /// All roles at one school become the same roles at another, without groepen, and so does the home school: the BRIN of the first start was
    /// wrong (SET-1). Sessions end, PINs of the old school go. Again changes nothing. Only for an empty school: see <c>Schoolwissel</c>.
    /// </summary>
    [Alias("verhuis")]
    Task<Uitkomst> Verhuis(SchoolSleutel van, SchoolSleutel naar);
}
