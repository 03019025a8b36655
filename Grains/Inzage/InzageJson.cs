using System.Text.Json.Serialization;

namespace OrleansSchool.Inzage;

[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ToegangslogState))]
[JsonSerializable(typeof(ToegangslogbladState))]
[JsonSerializable(typeof(ToegangslogmaandState))]
internal sealed partial class InzageJson : JsonSerializerContext;
