// Compiled from mail.mjml by `npm run mails`: change it there.
export const mailTemplate = `<!doctype html>
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
<style type="text/css">
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
.page, .page > table { background: #11171d !important; background-color: #11171d !important; }
.sheet, .sheet > table { background: #1b242d !important; background-color: #1b242d !important; }
.cell, .cell p, .cell h1, .cell h2, .sheet div { color: #e6ebf0 !important; }
.cell .label, .cell .note, .page .small { color: #a9b5c0 !important; }
.cell .link, .page .link { color: #8cc4f5 !important; }
.block { border-top-color: #3a4753 !important; }
.banner { background-color: #3a2a12 !important; }
}
[data-ogsc] .cell, [data-ogsc] .cell p, [data-ogsc] .cell h2 { color: #e6ebf0 !important; }
[data-ogsc] .cell .label, [data-ogsc] .cell .note { color: #a9b5c0 !important; }
[data-ogsc] .link { color: #8cc4f5 !important; }
</style>
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
</head>
<body class="page" style="word-spacing:normal;background-color:#eef1f4;">
<div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden;">{{= it.preview }}</div>
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
<div style="font-family:Arial, Helvetica, sans-serif;font-size:15px;font-weight:bold;line-height:22px;text-align:left;color:#ffffff;"><span style="color: #ffffff">{{= it.sender }}</span></div>
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
<!--[if mso | IE]></td></tr></table><table align="center" border="0" cellpadding="0" cellspacing="0" class="sheet-outlook" role="presentation" style="width:640px;" width="640" bgcolor="#ffffff" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div class="sheet" style="background:#ffffff;background-color:#ffffff;margin:0px auto;max-width:640px;">
<table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#ffffff;background-color:#ffffff;width:100%;">
<tbody>
<tr>
<td style="direction:ltr;font-size:0px;padding:20px 0 8px;text-align:center;">
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:640px;" ><![endif]-->
<div class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%">
<tbody>
{{ it.banners.forEach((sentence) => { }}
<tr><td class="cell banner" style="font-family: Arial, Helvetica, sans-serif; font-size: 15px; line-height: 22px; color: #1b2733; word-break: break-word; overflow-wrap: anywhere; border-left: 4px solid #b35900; background-color: #fff4e5; padding: 10px 20px;" bgcolor="#fff4e5">{{= sentence }}</td></tr>
{{ }) }}
<tr><td class="cell" style="font-family: Arial, Helvetica, sans-serif; font-size: 15px; line-height: 22px; color: #1b2733; word-break: break-word; overflow-wrap: anywhere; padding: 8px 24px 14px;">
<p class="label" style="color: #54616d; margin: 0 0 4px;">{{= it.greeting }}</p>
{{ it.paragraphs.forEach((paragraph) => { }}
<p style="margin: 0 0 8px">{{= paragraph }}</p>
{{ }) }}
</td></tr>
{{ it.blocks.forEach((block) => { }}
<tr><td class="cell block" style="font-family: Arial, Helvetica, sans-serif; font-size: 15px; line-height: 22px; color: #1b2733; word-break: break-word; overflow-wrap: anywhere; border-top: 1px solid #d5dbe1; padding: 14px 24px;">
<h2 class="title" style="font-size: 16px; font-weight: bold; line-height: 22px; margin: 0 0 6px;">{{= block.title }}</h2>
{{ block.facts.forEach((fact) => { }}
<p class="fact" style="margin: 0;"><span class="label" style="color: #54616d;">{{= fact.label }}:</span> {{= fact.value }}</p>
{{ }) }}
{{ block.notes.forEach((note) => { }}
<p class="note" style="margin: 6px 0 0; color: #54616d; font-size: 14px; line-height: 20px;">{{= note }}</p>
{{ }) }}
{{ if (block.actions.length > 0) { }}
<p class="actions" style="margin: 8px 0 0; line-height: 28px;">
{{ block.actions.forEach((action, index) => { }}
{{ if (index > 0) { }} &nbsp;|&nbsp; {{ } }}<a class="link" href="{{= action.url }}" target="_blank" style="color: #0b4f8a;">{{= action.label }}</a>
{{ }) }}
</p>
{{ } }}
</td></tr>
{{ }) }}
{{ if (it.more) { }}
<tr><td class="cell block" style="font-family: Arial, Helvetica, sans-serif; font-size: 15px; line-height: 22px; color: #1b2733; word-break: break-word; overflow-wrap: anywhere; border-top: 1px solid #d5dbe1; padding: 14px 24px;"><a class="link" href="{{= it.more.url }}" target="_blank" style="color: #0b4f8a;">{{= it.more.label }}</a></td></tr>
{{ } }}
<tr>
<td align="left" style="font-size:0px;padding:12px 24px;word-break:break-word;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style="border-collapse:separate;line-height:100%;">
<tbody>
<tr>
<td align="center" bgcolor="#0b4f8a" role="presentation" style="border:none;border-radius:3px;cursor:auto;mso-padding-alt:10px 25px;background:#0b4f8a;" valign="middle">
<a href="{{= it.button.url }}" style="display:inline-block;background:#0b4f8a;color:#ffffff;font-family:Arial, Helvetica, sans-serif;font-size:15px;font-weight:normal;line-height:120%;margin:0;text-decoration:none;text-transform:none;padding:10px 25px;mso-padding-alt:0px;border-radius:3px;" target="_blank">
{{= it.button.label }}
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
<tr><td class="cell" style="font-family: Arial, Helvetica, sans-serif; font-size: 15px; line-height: 22px; color: #1b2733; word-break: break-word; overflow-wrap: anywhere; padding: 0 24px;">
{{ it.footer.forEach((sentence) => { }}
<p class="small" style="font-size: 13px; line-height: 19px; color: #54616d; margin: 0 0 6px;">{{= sentence }}</p>
{{ }) }}
{{ it.footerLinks.forEach((link) => { }}
<p class="small" style="font-size: 13px; line-height: 19px; color: #54616d; margin: 0 0 6px;"><a class="link" href="{{= link.url }}" target="_blank" style="color: #0b4f8a;">{{= link.label }}</a></p>
{{ }) }}
</td></tr>
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
