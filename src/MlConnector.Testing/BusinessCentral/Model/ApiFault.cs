namespace MlConnector.Testing.BusinessCentral.Model;

/// <summary>A refusal the API words as an error body.</summary>
internal sealed class ApiFault(int statusCode, string code, string message) : Exception(message)
{
    public int StatusCode { get; } = statusCode;

    public string Code { get; } = code;

    public static ApiFault Bad(string message) => new(400, "BadRequest", message);

    // Any AL Error().
    public static ApiFault Dialog(string message) => new(400, "Application_DialogException", message);

    // TestField: a field must have, or must not have, a value.
    public static ApiFault TestField(string message) => new(400, "Application_FieldValidationException", message);

    public static ApiFault MustHaveValue(string field, string table, string record) =>
        TestField($"{field} must have a value in {table}: {record}. It cannot be zero or empty.");

    public static ApiFault Relation(string field, string table, string value, string related) => new(400, "Internal_InvalidTableRelation",
        $"The field {field} of table {table} contains a value ({value}) that cannot be found in the related table ({related}).");

    public static ApiFault Taken(string table, string values) => new(400, "Internal_EntityWithSameKeyExists",
        $"The record in table {table} already exists. Identification fields and values: {values}");

    public static ApiFault NotFound(string what) => new(404, "BadRequest_ResourceNotFound", $"Resource not found for {what}.");

    public static ApiFault MethodNotAllowed(string message) => new(405, "BadRequest_MethodNotAllowed", message);

    public static ApiFault NotImplemented(string message) => new(501, "BadRequest_MethodNotImplemented", message);
}
