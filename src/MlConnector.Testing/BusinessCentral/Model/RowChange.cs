namespace MlConnector.Testing.BusinessCentral.Model;

/// <summary>A record before and after a change; null where there was none. Its time is that of the write, not of the commit.</summary>
internal sealed record RowChange(Table Table, Row? Before, Row? After, DateTimeOffset At)
{
    public Guid Id => (After ?? Before)!.Id;
}
