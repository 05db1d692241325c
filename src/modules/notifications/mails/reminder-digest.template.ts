// Compiled from reminder-digest.mjml by `npm run mails`: change it there.
export const reminderDigestTemplate = `<!doctype html>
<html lang="en" dir="auto" xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<title>{{= it.subject }}</title>
<!--[if !mso]><!-->
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<!--<![endif]-->
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style type="text/css">
#outlook a { padding:0; }
body { margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%; }
table, td { border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt; }
img { border:0;height:auto;line-height:100%; outline:none;text-decoration:none;-ms-interpolation-mode:bicubic; }
p { display:block;margin:13px 0; }
</style>
<!--[if mso]>
<noscript>
<xml>
<o:OfficeDocumentSettings>
<o:AllowPNG/>
<o:PixelsPerInch>96</o:PixelsPerInch>
</o:OfficeDocumentSettings>
</xml>
</noscript>
<![endif]-->
<!--[if lte mso 11]>
<style type="text/css">
.mj-outlook-group-fix { width:100% !important; }
</style>
<![endif]-->
<style type="text/css">
@media only screen and (min-width:480px) {
.mj-column-per-100 { width:100% !important; max-width: 100%; }
}
</style>
<style media="screen and (min-width:480px)">
.moz-text-html .mj-column-per-100 { width:100% !important; max-width: 100%; }
</style>
</head>
<body style="word-spacing:normal;background-color:#eef1f4;">
<div aria-label="{{= it.subject }}" aria-roledescription="email" role="article" lang="en" dir="auto" style="word-spacing:normal;background-color:#eef1f4;">
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:640px;" width="640" bgcolor="#0b3a63" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div style="background:#0b3a63;background-color:#0b3a63;margin:0px auto;max-width:640px;">
<table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#0b3a63;background-color:#0b3a63;width:100%;">
<tbody>
<tr>
<td style="direction:ltr;font-size:0px;padding:16px 0;text-align:center;">
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:640px;" ><![endif]-->
<div class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%">
<tbody>
<tr>
<td align="left" style="font-size:0px;padding:0 24px;word-break:break-word;">
<div style="font-family:Arial, Helvetica, sans-serif;font-size:15px;font-weight:bold;line-height:22px;text-align:left;color:#ffffff;">{{= it.sender }}</div>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:640px;" width="640" bgcolor="#ffffff" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div style="background:#ffffff;background-color:#ffffff;margin:0px auto;max-width:640px;">
<table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#ffffff;background-color:#ffffff;width:100%;">
<tbody>
<tr>
<td style="direction:ltr;font-size:0px;padding:20px 0;text-align:center;">
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:640px;" ><![endif]-->
<div class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%">
<tbody>
<tr>
<td align="left" style="font-size:0px;padding:0 24px;padding-bottom:4px;word-break:break-word;">
<div style="font-family:Arial, Helvetica, sans-serif;font-size:15px;line-height:22px;text-align:left;color:#1b2733;"><span class="label" style="color: #54616d;">{{= it.greeting }}</span></div>
</td>
</tr>
<tr>
<td align="left" style="font-size:0px;padding:0 24px;padding-bottom:12px;word-break:break-word;">
<div style="font-family:Arial, Helvetica, sans-serif;font-size:15px;line-height:22px;text-align:left;color:#1b2733;">{{= it.intro }}</div>
</td>
</tr>
<tr>
<td align="left" style="font-size:0px;padding:0 24px;word-break:break-word;">
<div style="font-family:Arial, Helvetica, sans-serif;font-size:15px;line-height:22px;text-align:left;color:#1b2733;">{{ it.lines.forEach((line) => { }}
<div class="line" style="border-top: 1px solid #d5dbe1; padding: 14px 0;">
<p class="title" style="font-weight: bold; margin: 0 0 6px;">{{= line.title }}</p>
{{ line.facts.forEach((fact) => { }}
<p class="fact" style="margin: 0; color: #1b2733;"><span class="label" style="color: #54616d;">{{= fact.label }}:</span> {{= fact.value }}</p>
{{ }) }}
{{ if (line.note) { }}
<p class="note" style="margin: 6px 0 0; color: #54616d; font-size: 13px;">{{= line.note }}</p>
{{ } }}
<p class="note" style="margin: 6px 0 0; color: #54616d; font-size: 13px;"><a class="link" href="{{= line.url }}" target="_blank" style="color: #0b4f8a;">{{= line.linkLabel }}</a></p>
</div>
{{ }) }}</div>
</td>
</tr>
<tr>
<td align="left" style="font-size:0px;padding:12px 24px;word-break:break-word;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style="border-collapse:separate;line-height:100%;">
<tbody>
<tr>
<td align="center" bgcolor="#0b4f8a" role="presentation" style="border:none;border-radius:3px;cursor:auto;mso-padding-alt:10px 25px;background:#0b4f8a;" valign="middle">
<a href="{{= it.url }}" style="display:inline-block;background:#0b4f8a;color:#ffffff;font-family:Arial, Helvetica, sans-serif;font-size:15px;font-weight:normal;line-height:120%;margin:0;text-decoration:none;text-transform:none;padding:10px 25px;mso-padding-alt:0px;border-radius:3px;" target="_blank">
{{= it.urlLabel }}
</a>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:640px;" width="640" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div style="margin:0px auto;max-width:640px;">
<table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;">
<tbody>
<tr>
<td style="direction:ltr;font-size:0px;padding:16px 0;text-align:center;">
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:640px;" ><![endif]-->
<div class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%">
<tbody>
<tr>
<td align="left" style="font-size:0px;padding:0 24px;word-break:break-word;">
<div style="font-family:Arial, Helvetica, sans-serif;font-size:13px;line-height:19px;text-align:left;color:#54616d;">{{ it.footer.forEach((sentence) => { }}
<p style="margin: 0 0 6px">{{= sentence }}</p>
{{ }) }}</div>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</div>
</body>
</html>
`;
