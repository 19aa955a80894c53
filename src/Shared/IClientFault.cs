namespace MlConnector.Http;

/// <summary>What telemetry says of a failed call.</summary>
internal interface IClientFault
{
    int? StatusCode { get; }

    string? Code { get; }

    string? CorrelationId { get; }
}
