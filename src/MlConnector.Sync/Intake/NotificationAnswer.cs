namespace MlConnector.Sync.Intake;

/// <summary>What to answer to a call of Business Central.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Text">The whole body, as <c>text/plain</c> and with <c>X-Content-Type-Options: nosniff</c>; null for none.</param>
public readonly record struct NotificationAnswer(int Status, string? Text = null);
