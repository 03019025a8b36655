using System.Text.Json.Serialization;

namespace OrleansSchool.Overdracht;

[JsonSerializable(typeof(DossierState))]
[JsonSerializable(typeof(DossiersleutelState))]
[JsonSerializable(typeof(OverdrachtState))]
[JsonSerializable(typeof(VoScholenState))]
[JsonSerializable(typeof(ToetsinleesState))]
[JsonSerializable(typeof(HulpState))]
internal sealed partial class OverdrachtJson : JsonSerializerContext;
