using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

public partial interface IInstallatieGrain
{
    /// <summary>
    /// Takes a school out of the list that was named wrongly at the first start, after the right one was made (SET-1). Refused with
    /// <c>begin-school-gevuld</c> when it has leerlingen. Again changes nothing.
    /// </summary>
    [Alias("vervang-school")]
    Task<Uitkomst> VervangSchool(SchoolSleutel van, SchoolSleutel naar, Wie wie);
}
