using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>Everything that travels as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CursorPage<Organization>))]
[JsonSerializable(typeof(CursorPage<Person>))]
[JsonSerializable(typeof(CursorPage<Product>))]
[JsonSerializable(typeof(CursorPage<Deal>))]
[JsonSerializable(typeof(CursorPage<DealProduct>))]
[JsonSerializable(typeof(CursorPage<FieldDefinition>))]
[JsonSerializable(typeof(CursorPage<Webhook>))]
[JsonSerializable(typeof(SingleAnswer<Organization>))]
[JsonSerializable(typeof(SingleAnswer<Person>))]
[JsonSerializable(typeof(SingleAnswer<Product>))]
[JsonSerializable(typeof(SingleAnswer<Deal>))]
[JsonSerializable(typeof(SingleAnswer<User>))]
[JsonSerializable(typeof(SingleAnswer<Webhook>))]
[JsonSerializable(typeof(DealChanges))]
[JsonSerializable(typeof(WebhookRegistration))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(UninstallationBody))]
internal sealed partial class PipedriveJsonContext : JsonSerializerContext;
