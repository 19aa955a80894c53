namespace MlConnector.BusinessCentral;

/// <summary>Error codes that are worth a decision. Unknown codes are possible at any time.</summary>
public static class BusinessCentralErrorCodes
{
    /// <summary>The <c>If-Match</c> header is missing or malformed.</summary>
    public const string InvalidToken = "BadRequest_InvalidToken";

    /// <summary>The row or the address does not exist.</summary>
    public const string ResourceNotFound = "BadRequest_ResourceNotFound";

    /// <summary>A form of query that the server does not implement, for example <c>or</c> across members.</summary>
    public const string MethodNotImplemented = "BadRequest_MethodNotImplemented";

    /// <summary>Somebody else changed the record since it was read.</summary>
    public const string EntityChanged = "Request_EntityChanged";

    /// <summary>A record with this number exists. The status may be 400 or 409.</summary>
    public const string EntityWithSameKeyExists = "Internal_EntityWithSameKeyExists";

    /// <summary>A record does not exist.</summary>
    public const string RecordNotFound = "Internal_RecordNotFound";

    /// <summary>Business logic refused with a message.</summary>
    public const string Dialog = "Application_DialogException";

    /// <summary>A member must have another value, for example because a posting group is missing.</summary>
    public const string FieldValidation = "Application_FieldValidationException";

    /// <summary>A text is too long.</summary>
    public const string StringExceededLength = "Application_StringExceededLength";

    /// <summary>The literal of a filter is longer than its member.</summary>
    public const string FilterError = "Application_FilterErrorException";

    /// <summary>The app is unknown to the company, switched off, or the credential is wrong.</summary>
    public const string InvalidCredentials = "Authentication_InvalidCredentials";

    /// <summary>The limits of the user were exceeded.</summary>
    public const string TooManyRequests = "Application_TooManyRequests";
}
