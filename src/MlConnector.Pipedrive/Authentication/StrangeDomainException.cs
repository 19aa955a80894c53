namespace MlConnector.Pipedrive;

/// <summary>Tokens came for an address that is not Pipedrive's. They were not used and not stored.</summary>
internal sealed class StrangeDomainException(string host) : Exception("Tokens came for an address that is not Pipedrive's.")
{
    public string Host { get; } = host.Length > 100 ? host[..100] : host;

    public PipedriveException ToFault() => new(Message, this) { Advice = "Check OAuth:Authority. If it is right, the answer did not come from Pipedrive." };
}
