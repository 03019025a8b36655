using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

public partial interface IInstallatieGrain
{
    /// <summary>
    /// Takes a school out of the list that was named wrongly at the first start, after the right one was made and the person went there (SET-1); the right over
    /// the installation goes along. By a school that has it. Refused with <c>begin-school-gevuld</c> when it has leerlingen, and with
    /// <c>begin-school-bestaat</c> when others belong to the other one. Again changes nothing.
    /// </summary>
    [Alias("vervang-school")]
    Task<Uitkomst> VervangSchool(SchoolSleutel van, SchoolSleutel naar, Wie wie);
}
