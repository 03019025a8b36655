using System.Text.Json.Serialization;

namespace OrleansSchool.Leerlingen;

[JsonSerializable(typeof(LeerlingState))]
[JsonSerializable(typeof(RegisterState))]
[JsonSerializable(typeof(InleesState))]
internal sealed partial class LeerlingenJson : JsonSerializerContext;
