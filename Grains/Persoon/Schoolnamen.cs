using OrleansSchool.Basis;
using OrleansSchool.School;

namespace OrleansSchool.Persoon;

/// <summary>What people call a groep or a place: its id says nothing to who reads what is handed over (AVG art. 12 lid 1). Pure but for how it is made.</summary>
internal sealed class Schoolnamen(SchoolView? school)
{
    public static async Task<Schoolnamen> Van(IGrainFactory grains, SchoolSleutel school) => new(await grains.School(school).Bekijk());

    public string Groep(string id) => school?.Groep(id)?.Titel ?? "een groep die er niet meer is";

    public string Plek(string id) => school?.Plek(id)?.Naam ?? "een plek die er niet meer is";
}
